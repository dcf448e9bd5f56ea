package dev.discern.serving.delivery.mail;

import dev.discern.serving.delivery.courier.Attempt;
import dev.discern.serving.delivery.courier.Parcel;
import dev.discern.serving.delivery.courier.Sink;
import dev.discern.serving.delivery.order.Attach;
import dev.discern.serving.delivery.order.NoticeId;
import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.pacing.Pacing;
import dev.discern.serving.ledger.notice.Outbox;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes letters. Where a pace is asked for, all that is due of one rule goes into one letter, and
 * what comes too early waits for the next.
 */
public final class MailSink implements Sink<Order.Mail> {
  private final Outbox outbox;
  private final Post post;
  private final ZoneId zone;

  /**
   * @param zone of quiet hours
   */
  public MailSink(Outbox outbox, Post post, ZoneId zone) {
    this.outbox = outbox;
    this.post = post;
    this.zone = zone;
  }

  @Override
  public String kind() {
    return Order.Mail.KIND;
  }

  @Override
  public Class<Order.Mail> takes() {
    return Order.Mail.class;
  }

  @Override
  public String destination(Parcel<Order.Mail> parcel) {
    return String.join(", ", parcel.first().order().to());
  }

  @Override
  public List<Parcel<Order.Mail>> pack(List<Parcel.Due<Order.Mail>> due) {
    Map<Object, List<Parcel.Due<Order.Mail>>> letters = new LinkedHashMap<>();
    due.forEach(each -> letters.computeIfAbsent(envelope(each), x -> new ArrayList<>()).add(each));
    return letters.values().stream().map(letter -> new Parcel<>(letter)).toList();
  }

  private record Envelope(String topic, List<String> to, Attach attach, Pacing pacing) {}

  /** What has the same envelope goes into one letter. */
  private static Object envelope(Parcel.Due<Order.Mail> due) {
    Order.Mail order = due.order();
    return order.pacing().gathers()
        ? new Envelope(due.notice().what().topic(), order.to(), order.attach(), order.pacing())
        : due.id();
  }

  @Override
  public Attempt deliver(Parcel<Order.Mail> parcel, Instant now) {
    Order.Mail order = parcel.first().order();
    Instant earliest = order.pacing().earliest(now, lastOf(parcel.first()), zone);
    if (earliest.isAfter(now)) {
      return new Attempt.Held(earliest);
    }
    return post.send(
        new Letter(
            idOf(parcel.ids()),
            order.to(),
            order.attach(),
            parcel.ids(),
            parcel.contents().stream().map(each -> each.order().occasion()).toList()));
  }

  /** One notice lends its letter its own id. */
  private static String idOf(List<String> notices) {
    return notices.size() == 1
        ? notices.get(0)
        : NoticeId.of("d", notices.stream().sorted().toList());
  }

  private @Nullable Instant lastOf(Parcel.Due<Order.Mail> due) {
    return due.order().pacing().atMostEvery() == null
        ? null
        : outbox.lastDelivered(due.notice().what().topic()).orElse(null);
  }
}
