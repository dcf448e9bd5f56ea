package dev.discern.serving.delivery.courier;

import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.order.OrderFormat;
import dev.discern.serving.delivery.pacing.Durations;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.serving.ledger.notice.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Station 9, <b>Deliver</b>: takes due notices to one sink. Each sink has a courier of its own, so
 * that a webhook that does not answer holds up no mail. At least once: who dies between delivering
 * and writing that down delivers again, under the same id. For one thread; others, also in other
 * processes, may have couriers for the same sink.
 *
 * @param <O> what the sink can be asked for
 */
public final class Courier<O extends Order> {
  private static final Duration CLAIM_FOR = Duration.ofMinutes(1);
  private static final int AT_ONCE = 500;

  private final Outbox outbox;
  private final OrderFormat orders;
  private final Sink<O> sink;
  private final Perseverance perseverance;
  private final InstantSource time;
  private final RandomGenerator chance;
  private final Roads roads = new Roads();

  public Courier(Outbox outbox, OrderFormat orders, Sink<O> sink, Terms terms) {
    this.outbox = outbox;
    this.orders = orders;
    this.sink = sink;
    this.perseverance = terms.perseverance();
    this.time = terms.time();
    this.chance = terms.chance();
  }

  /**
   * What a courier goes by.
   *
   * @param chance spreads what is tried again
   */
  public record Terms(Perseverance perseverance, InstantSource time, RandomGenerator chance) {}

  /** The kind of notices that it takes. */
  public String kind() {
    return sink.kind();
  }

  /**
   * Tries what is due, once.
   *
   * @return how many notices were taken up; 0 when nothing is due
   * @throws dev.discern.serving.ledger.LedgerUnavailable when the database does not answer; what
   *     was claimed is due again when the claim ends
   */
  public int deliverDue() {
    Instant begun = time.instant();
    List<Notice> claimed = outbox.claim(sink.kind(), begun, CLAIM_FOR, AT_ONCE);
    Instant enough = begun.plus(CLAIM_FOR.dividedBy(2));
    for (Parcel<O> parcel : sink.pack(read(claimed))) {
      Instant now = time.instant();
      settle(parcel, now.isBefore(enough) ? attempt(parcel, now) : laterPlease(now));
    }
    return claimed.size();
  }

  /** So that no claim ends while its parcel is still on its way. */
  private static Attempt laterPlease(Instant now) {
    return new Attempt.Held(now);
  }

  private List<Parcel.Due<O>> read(List<Notice> claimed) {
    List<Parcel.Due<O>> due = new ArrayList<>();
    for (Notice notice : claimed) {
      try {
        due.add(new Parcel.Due<>(notice, order(notice)));
      } catch (IllegalArgumentException e) {
        outbox.giveUp(
            List.of(notice.what().id()),
            "Its order cannot be read: " + e.getMessage(),
            time.instant());
      }
    }
    return due;
  }

  private O order(Notice notice) {
    return sink.takes().cast(orders.read(notice.what().kind(), notice.what().order()));
  }

  private Attempt attempt(Parcel<O> parcel, Instant now) {
    String destination = sink.destination(parcel);
    Instant opens = roads.opens(destination, now);
    if (opens.isAfter(now)) {
      return new Attempt.Held(opens);
    }
    Attempt attempt = tried(parcel, now);
    if (attempt instanceof Attempt.RetryLater later) {
      Duration wait = perseverance.after(roads.failures(destination) + 1, chance.nextDouble());
      roads.failed(destination, now, Objects.requireNonNullElse(later.after(), wait));
    } else if (!(attempt instanceof Attempt.Held)) {
      roads.answered(destination);
    }
    return attempt;
  }

  private Attempt tried(Parcel<O> parcel, Instant now) {
    try {
      return sink.deliver(parcel, now);
    } catch (RuntimeException e) { // one parcel that trips a sink must not stop the others
      return new Attempt.RetryLater("It failed: " + e + ".", null);
    }
  }

  private void settle(Parcel<O> parcel, Attempt attempt) {
    Instant now = time.instant();
    if (attempt instanceof Attempt.Delivered delivered) {
      outbox.delivered(parcel.ids(), delivered.where(), now);
    } else if (attempt instanceof Attempt.Held held) {
      outbox.hold(parcel.ids(), held.until());
    } else if (attempt instanceof Attempt.RetryLater later) {
      retry(parcel, later, now);
    } else {
      outbox.giveUp(parcel.ids(), ((Attempt.Refused) attempt).why(), now);
    }
  }

  /** All of a parcel at the same time, so that it goes out together again. */
  private void retry(Parcel<O> parcel, Attempt.RetryLater later, Instant now) {
    Map<Boolean, List<Parcel.Due<O>>> byOver =
        parcel.contents().stream().collect(Collectors.partitioningBy(due -> isOver(due, now)));
    Duration wait = perseverance.after(parcel.first().notice().attempts(), chance.nextDouble());
    Duration asked = Objects.requireNonNullElse(later.after(), Duration.ZERO);
    Instant again = now.plus(wait.compareTo(asked) > 0 ? wait : asked);
    outbox.postpone(ids(byOver, false), later.why(), again);
    String given = "Given up after " + Durations.words(perseverance.giveUpAfter()) + ". ";
    outbox.giveUp(ids(byOver, true), given + later.why(), now);
  }

  private boolean isOver(Parcel.Due<O> due, Instant now) {
    Duration age = Duration.between(due.notice().createdAt(), now);
    return perseverance.isOver(due.notice().attempts(), age);
  }

  private List<String> ids(Map<Boolean, List<Parcel.Due<O>>> byOver, boolean over) {
    return byOver.getOrDefault(over, List.of()).stream().map(Parcel.Due::id).toList();
  }
}
