package dev.discern.examples.desk;

import static dev.discern.testkit.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.examples.desk.Visitor.Part;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.testkit.mail.OpenedMail;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The apple desk with its configuration file and nothing else: a model that is trained for it, a
 * real MariaDB, a mail server, workers in a process of their own.
 */
class AppleDeskTest {
  @TempDir static Path folder;
  private static Servers servers;
  private static ServedDesk desk;
  private static Visitor visitor;
  private static Crate crate;
  private static JobId job;

  @BeforeAll
  static void hand_four_photos_in() throws Exception {
    servers = new Servers();
    servers.makeDatabase();
    ApplePhotos photos = ApplePhotos.into(folder.resolve("photos"));
    desk = new ServedDesk(folder, photos, servers);
    crate = desk.crate(photos.others());
    visitor = new Visitor(desk);
    job =
        visitor.handIn(
            new Part("crate 7.png", crate.rotten().get(0)),
            new Part("IMG_0001.png", crate.fresh().get(0)),
            new Part("IMG_0001.png", crate.fresh().get(1)),
            new Part("IMG_0002.png", crate.unsure()));
  }

  @AfterAll
  static void stop() {
    if (desk != null) {
      desk.close();
    }
    if (servers != null) {
      servers.close();
    }
  }

  @Test
  void two_photos_of_one_name_and_class_are_both_filed_under_their_class() {
    until(() -> desk.filed("fresh", "IMG_0001").size() == 2);

    assertThat(desk.filed("fresh", "IMG_0001"))
        .extracting(copy -> desk.read(copy))
        .containsExactlyInAnyOrder(crate.fresh().get(0), crate.fresh().get(1));
    until(() -> desk.filed("rotten", "crate 7").size() == 1);
    assertThat(desk.filed("rotten", "crate 7").get(0).key().key())
        .matches("rotten/\\d{4}-\\d{2}-\\d{2}/[^/]+-crate 7\\.png");
    assertThat(desk.filed("", "IMG_0002")).as("the unsure one is filed nowhere").isEmpty();
  }

  @Test
  void the_buyer_has_a_mail_with_the_rotten_apple() throws Exception {
    assertThat(servers.mail().waitForIncomingEmail(60_000, 1)).isTrue();

    MimeMessage mail = servers.mail().getReceivedMessages()[0];
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("buyer@example.org");
    assertThat(mail.getFrom())
        .extracting(Object::toString)
        .containsExactly("Apple desk <desk@example.org>");
    assertThat(mail.getSubject())
        .matches("apple-desk: rotten (> )?\\d+\\.\\d+ % \\(crate 7\\.png\\)");
    OpenedMail opened = new OpenedMail(mail);
    assertThat(opened.attachment("crate 7.png")).isEqualTo(crate.rotten().get(0));
    assertThat(opened.text())
        .contains("crate 7.png: rotten ", "Model          apples@1", "Pipeline       apple-desk");
  }

  @Test
  void another_rotten_apple_within_ten_minutes_waits_for_the_next_mail() {
    until(() -> servers.mail().getReceivedMessages().length == 1);

    JobId next = visitor.handIn(new Part("crate 8.png", crate.rotten().get(1)));

    Entry second = desk.history(next).get(0);
    until(() -> wait(desk.mail(second)).compareTo(Duration.ofMinutes(5)) > 0);
    assertThat(desk.mail(second).deliveredAt()).isNull();
    assertThat(servers.mail().getReceivedMessages()).hasSize(1);
  }

  @Test
  void every_photo_is_a_row_in_mariadb() throws SQLException {
    Map<Long, String> rows = servers.logs();

    assertThat(desk.history(job))
        .hasSize(4)
        .extracting(entry -> rows.get(entry.number()))
        .containsExactlyInAnyOrder(
            "crate 7.png rotten",
            "IMG_0001.png fresh",
            "IMG_0001.png fresh",
            "IMG_0002.png uncertain");
  }

  @Test
  void the_unsure_one_waits_for_a_person() {
    assertThat(desk.history().search(HistoryFilter.REVIEW, null, 10).entries())
        .extracting(entry -> entry.result().key().name())
        .containsExactly("IMG_0002.png");
    assertThat(visitor.get("/review"))
        .contains("<b>1</b> <span>photo waits</span> for your word", "IMG_0002.png");
  }

  @Test
  void what_went_on_is_in_the_figures() {
    until(
        () ->
            visitor.figure("discern_notices_total{kind=\"mail\",outcome=\"delivered\"}") == 1
                && visitor.figure("discern_notices_total{kind=\"file\",outcome=\"delivered\"}") >= 3
                && visitor.figure("discern_queue_messages{queue=\"work\",state=\"waiting\"}") == 0);
    assertThat(visitor.figure("discern_recorded_total{decision=\"accepted\",model=\"apples\"}"))
        .isEqualTo(desk.history().count(accepted()));
    assertThat(visitor.figure("discern_recorded_total{decision=\"uncertain\",model=\"apples\"}"))
        .isEqualTo(1);
    assertThat(visitor.figure("discern_queue_messages{queue=\"work\",state=\"dead\"}")).isZero();
  }

  @Test
  void a_photo_that_is_handed_in_on_the_page_is_answered_and_filed_there() {
    try (PageVisitor page = PageVisitor.start(desk.uri("/jobs"))) {
      page.handIn("apple-desk", "by hand.png", crate.fresh().get(2));

      page.seesTheJobSettled("by hand.png", "fresh");
      page.seesWhereItWasFiled("by hand.png", "Filed as sorted/fresh/");
    }
    assertThat(desk.filed("fresh", "by hand"))
        .extracting(copy -> desk.read(copy))
        .containsExactly(crate.fresh().get(2));
  }

  @Test
  void a_photo_that_is_handed_in_by_its_address_is_fetched_answered_and_filed() {
    visitor.handIn(servers.site().show("far.png", crate.fresh().get(2)));

    until(() -> desk.filed("fresh", "far").size() == 1);
    assertThat(desk.filed("fresh", "far"))
        .extracting(copy -> desk.read(copy))
        .containsExactly(crate.fresh().get(2));
  }

  private static HistoryFilter accepted() {
    return new HistoryFilter(null, "accepted", null, null, null, null, null, null, false);
  }

  private static Duration wait(Notice notice) {
    return Duration.between(notice.createdAt(), notice.dueAt());
  }
}
