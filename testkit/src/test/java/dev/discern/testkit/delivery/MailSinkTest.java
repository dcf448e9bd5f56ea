package dev.discern.testkit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.serving.delivery.courier.Attempt;
import dev.discern.serving.delivery.courier.Courier;
import dev.discern.serving.delivery.mail.Letter;
import dev.discern.serving.delivery.mail.MailSink;
import dev.discern.serving.delivery.mail.Post;
import dev.discern.serving.delivery.order.Attach;
import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.pacing.Digest;
import dev.discern.serving.delivery.pacing.Pacing;
import dev.discern.serving.delivery.pacing.QuietHours;
import dev.discern.serving.delivery.pipeline.Action;
import dev.discern.serving.ledger.item.ItemId;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailSinkTest {
  private static final Pacing ONCE_PER_10M = new Pacing(Duration.ofMinutes(10), null, null);

  private final List<Letter> sent = new ArrayList<>();
  private Attempt answer = new Attempt.Delivered("Sent.");
  private final Post post =
      letter -> {
        if (answer instanceof Attempt.Delivered) {
          sent.add(letter);
        }
        return answer;
      };

  @Test
  void without_a_pace_each_photo_has_a_letter_of_its_own() {
    Desk desk = desk(Pacing.NONE);
    ItemId first = desk.photo("a.jpg");
    desk.photo("b.jpg");
    courier(desk).deliverDue();
    assertThat(photos()).containsExactly(List.of("a.jpg"), List.of("b.jpg"));
    assertThat(sent.get(0).id()).isEqualTo(desk.notice(first).what().id());
    assertThat(sent.get(0).to()).containsExactly("buyer@example.org");
  }

  @Test
  void what_comes_within_ten_minutes_of_a_letter_goes_into_one_following_letter() {
    Desk desk = desk(ONCE_PER_10M);
    Courier<Order.Mail> courier = courier(desk);
    desk.photo("a.jpg");
    courier.deliverDue();
    for (int minute = 1; minute < 10; minute++) {
      desk.time.pass(Duration.ofMinutes(1));
      desk.photo(minute + ".jpg");
      courier.deliverDue();
    }
    assertThat(photos()).containsExactly(List.of("a.jpg"));
    desk.time.pass(Duration.ofMinutes(1));
    courier.deliverDue();
    assertThat(photos()).hasSize(2);
    assertThat(photos().get(1)).hasSize(9).startsWith("1.jpg").endsWith("9.jpg");
    desk.time.pass(Duration.ofMinutes(10));
    desk.photo("late.jpg");
    courier.deliverDue();
    assertThat(photos()).hasSize(3).last().isEqualTo(List.of("late.jpg"));
  }

  @Test
  void quiet_hours_hold_back_until_the_morning_and_drop_nothing() {
    Desk desk =
        desk(new Pacing(null, null, new QuietHours(LocalTime.of(11, 0), LocalTime.of(14, 0))));
    Courier<Order.Mail> courier = courier(desk);
    desk.photo("a.jpg");
    desk.time.pass(Duration.ofMinutes(30));
    desk.photo("b.jpg");
    assertThat(courier.deliverDue()).isEqualTo(2);
    assertThat(courier.deliverDue()).isZero();
    desk.time.pass(Duration.ofMinutes(90));
    courier.deliverDue();
    assertThat(photos()).containsExactly(List.of("a.jpg", "b.jpg"));
  }

  @Test
  void a_digest_goes_out_at_its_time_with_all_that_gathered() {
    Desk desk = desk(new Pacing(null, new Digest(Duration.ofHours(1), LocalTime.MIDNIGHT), null));
    Courier<Order.Mail> courier = courier(desk);
    for (int minute = 0; minute < 60; minute += 10) {
      desk.photo(minute + ".jpg");
      courier.deliverDue();
      assertThat(sent).isEmpty();
      desk.time.pass(Duration.ofMinutes(10));
    }
    courier.deliverDue();
    assertThat(photos()).hasSize(1).first().asList().hasSize(6);
  }

  @Test
  void a_digest_that_could_not_be_sent_keeps_its_id() {
    Desk desk = desk(ONCE_PER_10M);
    Courier<Order.Mail> courier = courier(desk);
    desk.photo("a.jpg");
    desk.photo("b.jpg");
    List<String> ids = new ArrayList<>();
    Courier<Order.Mail> failing =
        desk.courier(
            new MailSink(
                desk.books.outbox(),
                letter -> {
                  ids.add(letter.id());
                  return new Attempt.RetryLater("Nobody is there.", null);
                },
                ZoneOffset.UTC));
    failing.deliverDue();
    desk.time.pass(Duration.ofSeconds(10));
    courier.deliverDue();
    assertThat(photos()).containsExactly(List.of("a.jpg", "b.jpg"));
    assertThat(sent.get(0).id()).isEqualTo(ids.get(0)).startsWith("d");
  }

  @Test
  void a_mail_server_that_was_down_does_not_count_as_a_letter() {
    Desk desk = desk(ONCE_PER_10M);
    Courier<Order.Mail> courier = courier(desk);
    answer = new Attempt.RetryLater("Nobody is there.", null);
    ItemId item = desk.photo("a.jpg");
    courier.deliverDue();
    assertThat(desk.notice(item).outcome()).isEqualTo("Nobody is there.");
    answer = new Attempt.Delivered("Sent.");
    desk.time.pass(Duration.ofSeconds(30));
    courier.deliverDue();
    assertThat(photos()).containsExactly(List.of("a.jpg"));
  }

  private static Desk desk(Pacing pacing) {
    return new Desk(new Action.Mail(List.of("buyer@example.org"), Attach.PHOTO, pacing));
  }

  private Courier<Order.Mail> courier(Desk desk) {
    return desk.courier(new MailSink(desk.books.outbox(), post, ZoneOffset.UTC));
  }

  private List<List<String>> photos() {
    return sent.stream()
        .map(
            letter -> letter.occasions().stream().map(occasion -> occasion.photo().name()).toList())
        .toList();
  }
}
