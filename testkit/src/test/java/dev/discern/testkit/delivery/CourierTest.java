package dev.discern.testkit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.serving.delivery.courier.Attempt;
import dev.discern.serving.delivery.courier.Courier;
import dev.discern.serving.delivery.order.Attach;
import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.pacing.Pacing;
import dev.discern.serving.delivery.pipeline.Action;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.notice.NewNotice;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.testkit.ledger.SampleResults;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourierTest {
  private static final Attempt.RetryLater DOWN = new Attempt.RetryLater("It answered 500.", null);

  private final Desk desk =
      new Desk(
          new Action.Webhook(URI.create("https://example.org"), "HOOK_SECRET", false),
          new Action.Mail(List.of("buyer@example.org"), Attach.NONE, Pacing.NONE));
  private final Door webhook = new Door("webhook");
  private final Door mail = new Door("mail");
  private final Courier<Order> hooks = desk.courier(webhook);
  private final Courier<Order> mails = desk.courier(mail);

  @Test
  void what_is_due_is_delivered_once() {
    ItemId item = desk.photo("a.jpg");
    assertThat(hooks.deliverDue()).isEqualTo(1);
    assertThat(hooks.deliverDue()).isZero();
    assertThat(webhook.tried).containsExactly("a.jpg");
    assertThat(desk.notice(item).outcome()).isEqualTo("There.");
    assertThat(desk.notice(item).deliveredAt()).isEqualTo(desk.time.instant());
  }

  @Test
  void a_webhook_that_answers_500_for_an_hour_holds_up_no_mail_and_is_served_in_the_end() {
    webhook.answers(DOWN);
    ItemId item = desk.photo("a.jpg");
    for (int second = 0; second < 3_600; second += 5) {
      hooks.deliverDue();
      mails.deliverDue();
      desk.time.pass(Duration.ofSeconds(5));
    }
    assertThat(mail.tried).containsExactly("a.jpg");
    assertThat(webhook.tried).hasSizeBetween(7, 12);
    assertThat(desk.notice(item).outcome()).isEqualTo("It answered 500.");
    webhook.answers(new Attempt.Delivered("Sent."));
    desk.time.pass(Duration.ofMinutes(30));
    assertThat(hooks.deliverDue()).isEqualTo(1);
    assertThat(desk.notice(item).outcome()).isEqualTo("Sent.");
  }

  @Test
  void who_does_not_answer_is_not_asked_for_every_parcel_and_others_are_served() {
    webhook.answers(photo -> photo.startsWith("dead") ? DOWN : new Attempt.Delivered("Sent."));
    for (int number = 0; number < 20; number++) {
      desk.photo("dead-" + number);
      desk.photo("alive-" + number);
    }
    hooks.deliverDue();
    assertThat(webhook.tried).filteredOn(photo -> photo.startsWith("dead")).hasSize(1);
    assertThat(webhook.tried).filteredOn(photo -> photo.startsWith("alive")).hasSize(20);
    webhook.answers(new Attempt.Delivered("Sent."));
    desk.time.pass(Duration.ofSeconds(10));
    hooks.deliverDue();
    assertThat(webhook.tried).filteredOn(photo -> photo.startsWith("dead")).hasSize(21);
  }

  @Test
  void a_receiver_that_names_its_time_is_left_alone_until_then() {
    webhook.answers(new Attempt.RetryLater("It answered 429.", Duration.ofMinutes(7)));
    desk.photo("a.jpg");
    hooks.deliverDue();
    desk.time.pass(Duration.ofMinutes(7).minusSeconds(1));
    assertThat(hooks.deliverDue()).isZero();
    desk.time.pass(Duration.ofSeconds(1));
    assertThat(hooks.deliverDue()).isEqualTo(1);
  }

  @Test
  void what_fails_for_days_is_given_up_with_the_reason() {
    webhook.answers(DOWN);
    ItemId item = desk.photo("a.jpg");
    for (int hour = 0; hour < 73; hour++) {
      hooks.deliverDue();
      assertThat(desk.notice(item).givenUpAt()).isNull();
      desk.time.pass(Duration.ofHours(1));
    }
    hooks.deliverDue();
    assertThat(desk.notice(item).givenUpAt()).isNotNull();
    assertThat(desk.notice(item).outcome()).isEqualTo("Given up after 3d. It answered 500.");
    assertThat(hooks.deliverDue()).isZero();
  }

  @Test
  void what_is_refused_is_not_tried_again() {
    webhook.answers(new Attempt.Refused("It answered 410: nobody is there any more."));
    ItemId item = desk.photo("a.jpg");
    hooks.deliverDue();
    desk.time.pass(Duration.ofDays(1));
    assertThat(hooks.deliverDue()).isZero();
    assertThat(desk.notice(item).outcome()).isEqualTo("It answered 410: nobody is there any more.");
  }

  @Test
  void a_sink_that_trips_over_one_parcel_still_delivers_the_others() {
    webhook.answers(
        photo -> {
          if (photo.equals("trap-1")) {
            throw new IllegalStateException("out of order");
          }
          return new Attempt.Delivered("Sent.");
        });
    ItemId trap = desk.photo("trap-1");
    ItemId other = desk.photo("b.jpg");
    hooks.deliverDue();
    assertThat(desk.notice(trap).outcome())
        .isEqualTo("It failed: java.lang.IllegalStateException: out of order.");
    assertThat(desk.notice(other).outcome()).isEqualTo("Sent.");
  }

  @Test
  void a_courier_that_died_after_delivering_delivers_again_under_the_same_id() {
    ItemId item = desk.photo("a.jpg");
    Notice claimed =
        desk.books.outbox().claim("webhook", desk.time.instant(), Duration.ofMinutes(10), 9).get(0);
    assertThat(hooks.deliverDue()).isZero();
    desk.time.pass(Duration.ofMinutes(10));
    hooks.deliverDue();
    assertThat(desk.notice(item).what().id()).isEqualTo(claimed.what().id());
    assertThat(webhook.tried).containsExactly("a.jpg");
  }

  @Test
  void a_courier_whose_sink_is_slow_gives_the_rest_back_before_its_claim_ends() {
    webhook.answers(
        photo -> {
          desk.time.pass(Duration.ofSeconds(12));
          return new Attempt.Delivered("Sent.");
        });
    for (int number = 0; number < 10; number++) {
      desk.photo("slow-" + number);
    }
    hooks.deliverDue();
    assertThat(webhook.tried).hasSize(3);
    hooks.deliverDue();
    assertThat(webhook.tried).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void an_order_that_nobody_can_read_is_given_up_and_holds_up_none() {
    NewNotice strange = new NewNotice("n-strange", "webhook", "topic", "{", desk.time.instant());
    desk.books
        .ledger()
        .recordOnce(
            SampleResults.accepted("other/x.jpg", 0.9),
            new dev.discern.serving.ledger.Consequences(List.of(strange), false),
            desk.time.instant());
    desk.photo("a.jpg");
    hooks.deliverDue();
    assertThat(webhook.tried).containsExactly("a.jpg");
    assertThat(desk.notice(SampleResults.accepted("other/x.jpg", 0.9).item()).outcome())
        .isEqualTo("Its order cannot be read: nobody wrote \"{\"");
  }

  @Test
  void a_database_that_is_down_loses_nothing() {
    desk.photo("a.jpg");
    desk.down(true);
    assertThatThrownBy(hooks::deliverDue).hasMessage("The database does not answer.");
    desk.down(false);
    assertThat(hooks.deliverDue()).isEqualTo(1);
  }
}
