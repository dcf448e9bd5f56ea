package dev.discern.app.mail;

import static dev.discern.app.delivery.Occasions.rotten;
import static dev.discern.app.mail.SampleLetters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.discern.app.mail.MailServer.Encryption;
import dev.discern.app.mail.MailServer.Login;
import dev.discern.serving.delivery.courier.Attempt;
import dev.discern.serving.delivery.mail.Letter;
import dev.discern.serving.delivery.order.Attach;
import dev.discern.testkit.mail.OpenedMail;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpPostTest {
  private final SampleLetters samples = new SampleLetters();
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Letter letter = letter("n1", Attach.PHOTO, samples.photo("苹果.jpg", 99, rotten()));

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void a_letter_arrives_with_its_photo() throws Exception {
    mail.start();
    assertThat(post(port(), null).send(letter))
        .isEqualTo(new Attempt.Delivered("Sent to buyer@example.org."));
    MimeMessage arrived = mail.getReceivedMessages()[0];
    assertThat(arrived.getMessageID()).isEqualTo("<n1@example.org>");
    assertThat(arrived.getFrom()[0].toString()).isEqualTo("Discern <discern@example.org>");
    assertThat(arrived.getSubject()).isEqualTo("apple-desk: rotten 97.40 % (苹果.jpg)");
    assertThat(new OpenedMail(arrived).with(Part.ATTACHMENT)).hasSize(1);
  }

  @Test
  void a_server_that_is_down_gets_the_letter_when_it_is_back() throws Exception {
    mail.start();
    int port = port();
    mail.stop();
    Attempt.RetryLater later = (Attempt.RetryLater) post(port, null).send(letter);
    assertThat(later.why()).startsWith("127.0.0.1 does not answer: ");
    GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    try {
      back.start();
      assertThat(post(port, null).send(letter)).isInstanceOf(Attempt.Delivered.class);
      assertThat(back.getReceivedMessages()).hasSize(1);
    } finally {
      back.stop();
    }
  }

  @Test
  void a_wrong_password_is_said_and_tried_again() {
    mail.setUser("discern", "right");
    mail.start();
    Attempt.RetryLater later =
        (Attempt.RetryLater) post(port(), new Login("discern", "wrong")).send(letter);
    assertThat(later.why())
        .startsWith("127.0.0.1 does not take the user name and password of mail.user: ");
    assertThat(post(port(), new Login("discern", "right")).send(letter))
        .isInstanceOf(Attempt.Delivered.class);
  }

  @Test
  void a_server_without_the_encryption_that_was_asked_for_is_not_used() {
    mail.start();
    MailServer secret =
        new MailServer("127.0.0.1", port(), Encryption.STARTTLS, null, SampleLetters.from());
    Attempt.RetryLater later = (Attempt.RetryLater) post(secret).send(letter);
    assertThat(later.why()).contains("STARTTLS is required");
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void what_the_server_refuses_for_good_is_given_up_with_its_words() throws IOException {
    assertThat(answered("550 No such user here"))
        .isEqualTo(new Attempt.Refused("127.0.0.1 refused it: 550 No such user here"));
  }

  @Test
  void what_the_server_refuses_for_now_is_tried_again() throws IOException {
    assertThat(answered("451 Greylisted, come again"))
        .isEqualTo(
            new Attempt.RetryLater("127.0.0.1 said not now: 451 Greylisted, come again", null));
  }

  @Test
  void who_takes_the_call_and_says_nothing_is_left_after_a_while() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      MailServer server =
          new MailServer(
              "127.0.0.1", silent.getLocalPort(), Encryption.NONE, null, SampleLetters.from());
      SmtpPost hurried = new SmtpPost(server, samples.writer(null), Duration.ofMillis(200));
      assertThat(hurried.send(letter)).isInstanceOf(Attempt.RetryLater.class);
    }
  }

  /** What becomes of a letter to a server that answers so to every receiver. */
  private Attempt answered(String reply) throws IOException {
    try (OneWordServer server = new OneWordServer(reply)) {
      return post(server.port(), null).send(letter);
    }
  }

  private int port() {
    return mail.getSmtp().getPort();
  }

  private SmtpPost post(int port, @Nullable Login login) {
    return post(new MailServer("127.0.0.1", port, Encryption.NONE, login, SampleLetters.from()));
  }

  private SmtpPost post(MailServer server) {
    return new SmtpPost(server, samples.writer(null), Duration.ofSeconds(20));
  }

  private static final class OneWordServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    OneWordServer(String toReceivers) throws IOException {
      Thread thread = new Thread(() -> talk(toReceivers), "one-word-smtp");
      thread.setDaemon(true);
      thread.start();
    }

    int port() {
      return socket.getLocalPort();
    }

    private void talk(String toReceivers) {
      try (var call = socket.accept();
          var in =
              new java.io.BufferedReader(
                  new java.io.InputStreamReader(
                      call.getInputStream(), java.nio.charset.StandardCharsets.US_ASCII))) {
        say(call, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          say(call, line.startsWith("RCPT") ? toReceivers : "250 fine");
        }
      } catch (IOException closed) {
        // the test is over
      }
    }

    private static void say(java.net.Socket call, String line) throws IOException {
      call.getOutputStream()
          .write((line + "\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
