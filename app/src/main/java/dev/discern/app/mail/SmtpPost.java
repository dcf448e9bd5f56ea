package dev.discern.app.mail;

import dev.discern.serving.delivery.courier.Attempt;
import dev.discern.serving.delivery.mail.Letter;
import dev.discern.serving.delivery.mail.Post;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Sends letters over SMTP. What the server refuses for good is given up; all else is tried again.
 */
public final class SmtpPost implements Post {
  private final MailServer server;
  private final LetterWriter writer;
  private final Properties properties;

  /**
   * @param patience how long to wait for each of the server's answers
   */
  public SmtpPost(MailServer server, LetterWriter writer, Duration patience) {
    this.server = server;
    this.writer = writer;
    this.properties = properties(server, String.valueOf(patience.toMillis()));
  }

  @Override
  public Attempt send(Letter letter) {
    Session session = Session.getInstance(properties);
    try {
      MimeMessage message = writer.write(letter, server.from(), session);
      deliver(message, session);
      return new Attempt.Delivered("Sent to %s.".formatted(String.join(", ", letter.to())));
    } catch (AuthenticationFailedException e) {
      return new Attempt.RetryLater(
          "%s does not take the user name and password of mail.user: %s."
              .formatted(server.host(), line(e)),
          null);
    } catch (MessagingException e) {
      int code = code(e);
      return code >= 500
          ? new Attempt.Refused("%s refused it: %s".formatted(server.host(), line(e)))
          : new Attempt.RetryLater(
              "%s %s: %s"
                  .formatted(server.host(), code > 0 ? "said not now" : "does not answer", line(e)),
              null);
    }
  }

  private void deliver(MimeMessage message, Session session) throws MessagingException {
    MailServer.Login login = server.login();
    try (Transport transport = session.getTransport(protocol(server))) {
      transport.connect(
          server.host(),
          server.port(),
          login == null ? null : login.user(),
          login == null ? null : login.password());
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private static String protocol(MailServer server) {
    return server.encryption() == MailServer.Encryption.TLS ? "smtps" : "smtp";
  }

  private static Properties properties(MailServer server, String patience) {
    Properties all = new Properties();
    String prefix = "mail." + protocol(server) + ".";
    all.setProperty(prefix + "connectiontimeout", patience);
    all.setProperty(prefix + "timeout", patience);
    all.setProperty(prefix + "writetimeout", patience);
    all.setProperty(prefix + "auth", String.valueOf(server.login() != null));
    all.setProperty(prefix + "quitwait", "false");
    all.setProperty(prefix + "ssl.checkserveridentity", "true");
    boolean startTls = server.encryption() == MailServer.Encryption.STARTTLS;
    all.setProperty(prefix + "starttls.enable", String.valueOf(startTls));
    all.setProperty(prefix + "starttls.required", String.valueOf(startTls));
    return all;
  }

  /** The server's own code, from whichever of the chained exceptions has one; 0 for none. */
  private static int code(MessagingException e) {
    for (Exception each = e; each instanceof MessagingException; ) {
      if (each instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (each instanceof SMTPSendFailedException send && send.getReturnCode() >= 400) {
        return send.getReturnCode();
      }
      each = ((MessagingException) each).getNextException();
    }
    return 0;
  }

  /** The last of the chain, which names the reason, on one line. */
  private static String line(MessagingException e) {
    Exception last = e;
    while (last instanceof MessagingException chained && chained.getNextException() != null) {
      last = chained.getNextException();
    }
    String message =
        last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    return message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
