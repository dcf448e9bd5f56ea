package dev.discern.app.mail;

import static dev.discern.app.delivery.Occasions.outside;
import static dev.discern.app.delivery.Occasions.refused;
import static dev.discern.app.delivery.Occasions.rotten;
import static dev.discern.app.delivery.Occasions.setAside;
import static dev.discern.app.delivery.Occasions.unsure;
import static dev.discern.app.mail.SampleLetters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.delivery.Occasions;
import dev.discern.serving.delivery.mail.Letter;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.order.Attach;
import dev.discern.testkit.mail.OpenedMail;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterWriterTest {
  private static final Reasons SAYS_WHY =
      (photo, finding) ->
          Optional.of(
              new Reasons.Reason(
                  new byte[] {7}, "What speaks for %s is at the left.".formatted(finding.label())));

  private final SampleLetters samples = new SampleLetters();

  @Test
  void one_photo_is_told_with_its_label_probability_and_reasons() throws Exception {
    MimeMessage message = write(letter("n1", Attach.PHOTO, samples.photo("a.jpg", 99, rotten())));
    assertThat(message.getSubject()).isEqualTo("apple-desk: rotten 97.40 % (a.jpg)");
    assertThat(new OpenedMail(message).text())
        .isEqualTo(
            """
            a.jpg: rotten 97.40 %

            Decision       accepted
            Also possible  fresh 2.60 %
            Model          apples@3
            Pipeline       apple-desk
            Arrived        2026-11-20 12:58:07 CET
            Photo          a.jpg, 80.5 kB

            Look at it: https://desk.example.org/items/x-1

            --\s
            Discern wrote this because a rule of the pipeline apple-desk says so. Nobody reads answers.
            """);
    assertThat(new OpenedMail(message).html())
        .contains("rotten 97.40 %", "fresh 2.60 %", "apples@3", "<img src=\"cid:photo1@discern\"")
        .contains("href=\"https://desk.example.org/items/x-1\"")
        .doesNotContain("src=\"http");
  }

  @Test
  void the_photo_goes_with_it_under_its_own_name_and_a_small_one_in_the_text() throws Exception {
    OpenedMail opened =
        new OpenedMail(write(letter("n1", Attach.PHOTO, samples.photo("苹果 1.jpg", 99, rotten()))));
    Part original = opened.with(Part.ATTACHMENT).get(0);
    assertThat(jakarta.mail.internet.MimeUtility.decodeText(original.getFileName()))
        .isEqualTo("苹果 1.jpg");
    assertThat(original.getContentType()).startsWith("image/jpeg");
    assertThat(original.getInputStream().readAllBytes()).hasSize(99);
    assertThat(opened.with(Part.INLINE).get(0).getInputStream().readAllBytes()).hasSize(4);
  }

  @Test
  void a_letter_about_one_photo_says_why_in_a_picture_and_in_words() throws Exception {
    LetterWriter writer = samples.writer(null, SampleLetters.PREVIEWS, SAYS_WHY);
    Occasion occasion = samples.photo("a.jpg", 99, rotten());

    OpenedMail one = new OpenedMail(sent(writer, letter("n1", Attach.PHOTO, occasion)));
    assertThat(one.with(Part.INLINE)).hasSize(2);
    assertThat(one.with(Part.INLINE).get(1).getContentType()).startsWith("image/png");
    assertThat(one.with(Part.INLINE).get(1).getInputStream().readAllBytes()).containsExactly(7);
    assertThat(one.html())
        .contains("<img src=\"cid:why@discern\" alt=\"What speaks for rotten is at the left.\"")
        .contains("max-width:100%;width:100%");
    assertThat(one.text()).contains("\n\nWhat speaks for rotten is at the left.\n");

    OpenedMail none = new OpenedMail(sent(writer, letter("n1", Attach.NONE, occasion)));
    assertThat(none.with(Part.INLINE)).isEmpty();
    OpenedMail many = new OpenedMail(sent(writer, letter("d1", Attach.PHOTO, occasion, occasion)));
    assertThat(many.with(Part.INLINE)).hasSize(2);
    assertThat(many.html()).doesNotContain("why@discern");
  }

  @Test
  void no_photo_goes_with_it_where_none_is_wanted() throws Exception {
    Occasion occasion = samples.photo("a.jpg", 99, rotten());
    OpenedMail preview = new OpenedMail(write(letter("n1", Attach.PREVIEW, occasion)));
    assertThat(preview.with(Part.ATTACHMENT)).isEmpty();
    assertThat(preview.with(Part.INLINE)).hasSize(1);
    OpenedMail none = new OpenedMail(write(letter("n1", Attach.NONE, occasion)));
    assertThat(none.with(Part.INLINE)).isEmpty();
    assertThat(none.html()).doesNotContain("<img");
  }

  @Test
  void the_same_letter_has_the_same_id_however_often_it_is_written() throws Exception {
    Letter letter = letter("n123", Attach.NONE, Occasions.of("a.jpg", rotten()));
    assertThat(write(letter).getMessageID()).isEqualTo("<n123@example.org>");
    assertThat(write(letter).getMessageID()).isEqualTo("<n123@example.org>");
    assertThat(write(letter).getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(write(letter).getHeader("X-Discern-Notices")).containsExactly("n1 n2");
  }

  @Test
  void every_decision_has_its_words() throws Exception {
    assertThat(subject(unsure()))
        .isEqualTo("apple-desk: unsure: rotten 51.00 % or fresh 49.00 % (a.jpg)");
    assertThat(subject(outside()))
        .isEqualTo("apple-desk: not one of mine: this looks like a pineapple (a.jpg)");
    assertThat(subject(refused())).isEqualTo("apple-desk: refused: a.jpg is cut off. (a.jpg)");
  }

  @Test
  void a_digest_counts_and_names_its_photos() throws Exception {
    MimeMessage message =
        write(
            letter(
                "d1",
                Attach.PHOTO,
                samples.photo("a.jpg", 50, rotten()),
                samples.photo("b.jpg", 60, unsure()),
                samples.photo("c.jpg", 70, rotten())));
    assertThat(message.getSubject()).isEqualTo("apple-desk: 3 photos: 2 rotten, 1 unsure");
    OpenedMail opened = new OpenedMail(message);
    assertThat(opened.text())
        .startsWith(
            """
            3 photos: 2 rotten, 1 unsure

            2026-11-20 12:58:07 CET  a.jpg: rotten 97.40 %
              https://desk.example.org/items/x-1
            2026-11-20 12:58:07 CET  b.jpg: unsure: rotten 51.00 % or fresh 49.00 %
            """);
    assertThat(opened.html()).contains("cid:photo1@discern", "cid:photo3@discern");
    assertThat(opened.with(Part.ATTACHMENT)).hasSize(3);
    assertThat(opened.text()).doesNotContain("attached");
  }

  @Test
  void a_large_digest_stays_small_enough_for_mail_servers() throws Exception {
    Occasion[] many =
        IntStream.range(0, 250)
            .mapToObj(number -> samples.photo(number + ".jpg", 2_000_000, rotten()))
            .toArray(Occasion[]::new);
    MimeMessage message = write(letter("d1", Attach.PHOTO, many));
    OpenedMail opened = new OpenedMail(message);
    assertThat(opened.with(Part.ATTACHMENT)).hasSize(7);
    assertThat(opened.with(Part.INLINE)).hasSize(12);
    assertThat(opened.text())
        .contains("199.jpg")
        .doesNotContain("200.jpg")
        .contains("and 50 more.")
        .contains("7 of the 250 photos are attached.");
    assertThat(opened.html())
        .contains("too large to be attached here", "7 of the 250 photos are attached.");
  }

  @Test
  void what_cannot_be_decoded_is_not_sent_on() throws Exception {
    byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    OpenedMail opened =
        new OpenedMail(
            write(letter("n1", Attach.PHOTO, samples.photo("a.jpg", script, refused()))));
    assertThat(opened.with(Part.ATTACHMENT)).isEmpty();
    assertThat(opened.text()).contains("The photo cannot be shown, and is not attached.");
  }

  @Test
  void a_photo_that_took_its_workers_with_it_is_not_opened_by_a_courier() throws Exception {
    LetterWriter writer =
        samples.writer(
            null,
            photo -> {
              throw new AssertionError("hangs");
            });
    Occasion killer = samples.photo("a.jpg", 99, setAside());

    OpenedMail opened = new OpenedMail(sent(writer, letter("n1", Attach.PHOTO, killer)));

    assertThat(opened.with(Part.INLINE)).isEmpty();
    assertThat(opened.with(Part.ATTACHMENT)).isEmpty();
    assertThat(opened.text()).contains("set aside: it is not opened here, nor attached.");
  }

  @Test
  void a_photo_beyond_the_limit_is_not_taken_into_memory() throws Exception {
    Occasion occasion = samples.photo("a.jpg", 25_000_001, rotten());
    OpenedMail opened = new OpenedMail(write(letter("n1", Attach.PHOTO, occasion)));
    assertThat(opened.with(Part.ATTACHMENT)).isEmpty();
    assertThat(opened.text()).contains("The photo is too large to be shown here.");
  }

  @Test
  void a_photo_that_is_gone_or_another_by_now_is_said_to_be_gone() throws Exception {
    Occasion occasion = samples.photo("a.jpg", 50, rotten());
    samples.photo("a.jpg", 60, rotten());
    assertThat(new OpenedMail(write(letter("n1", Attach.PHOTO, occasion))).text())
        .contains("The photo is no longer in the inbox.");
  }

  @Test
  void a_name_becomes_neither_markup_nor_a_header_nor_a_path() throws Exception {
    String name = "../<b>&\"\r\nBcc: x@y.org\u202E.jpg";
    MimeMessage message = write(letter("n1", Attach.NONE, Occasions.of(name, rotten())));
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getSubject()).contains("../<b>&\"  Bcc: x@y.org .jpg");
    assertThat(new OpenedMail(message).html())
        .contains("../&lt;b&gt;&amp;&quot;")
        .doesNotContain("<b>");
  }

  @Test
  void without_a_public_address_there_are_no_links() throws Exception {
    Letter letter = letter("n1", Attach.NONE, Occasions.of("a.jpg", rotten()));
    MimeMessage message = sent(samples.writer(null), letter);
    assertThat(new OpenedMail(message).text()).doesNotContain("http");
    assertThat(new OpenedMail(message).html()).doesNotContain("href");
  }

  private String subject(dev.discern.serving.delivery.occasion.Finding finding) throws Exception {
    return write(letter("n1", Attach.NONE, Occasions.of("a.jpg", finding))).getSubject();
  }

  private MimeMessage write(Letter letter) throws Exception {
    return sent(samples.writer("https://desk.example.org/"), letter);
  }

  /** As it would arrive: written to bytes and read back. */
  private static MimeMessage sent(LetterWriter writer, Letter letter) throws Exception {
    Session session = Session.getInstance(new Properties());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(letter, SampleLetters.from(), session).writeTo(out);
    return new MimeMessage(session, new ByteArrayInputStream(out.toByteArray()));
  }
}
