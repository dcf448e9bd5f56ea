package dev.discern.app.background;

import dev.discern.serving.ledger.Recorded;
import dev.discern.serving.ledger.notice.Outbox;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * What the desk counts. It counts from its first moment, also before there is a registry to show it
 * in: a desk that comes back after a kill has much to record before its page is up. Safe for any
 * number of threads.
 */
public final class DeskMeters implements MeterBinder {
  private final MeterRegistry counted = new SimpleMeterRegistry();

  /** A result came in; those that were there already, or that nobody wants, do not count. */
  void recorded(Result result, Recorded how) {
    if (how == Recorded.NEW) {
      Outcome outcome = result.outcome();
      String model =
          outcome instanceof Outcome.Answered answered ? answered.model().name() : "none";
      counted.counter("discern.recorded", "model", model, "decision", outcome.word()).increment();
    }
  }

  /** So many of a kind are gone now: {@code photo} or {@code item}. */
  void forgotten(String what, int count) {
    counted.counter("discern.forgotten", "what", what).increment(count);
  }

  /** The same outbox, seen by a courier of this kind, whose deliveries are counted. */
  public Outbox counting(String kind, Outbox outbox) {
    return new CountedOutbox(
        outbox,
        (outcome, notices) ->
            counted
                .counter("discern.notices", "kind", kind, "outcome", outcome)
                .increment(notices));
  }

  /** Shows there what is counted here. */
  @Override
  public void bindTo(MeterRegistry shown) {
    counted.config().onMeterAdded(meter -> show(meter, shown));
    counted.forEachMeter(meter -> show(meter, shown));
  }

  private static void show(Meter meter, MeterRegistry shown) {
    if (meter instanceof Counter counter) {
      FunctionCounter.builder(meter.getId().getName(), counter, Counter::count)
          .tags(meter.getId().getTags())
          .register(shown);
    }
  }
}
