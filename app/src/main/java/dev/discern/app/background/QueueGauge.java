package dev.discern.app.background;

import dev.discern.serving.queue.DeadLetters;
import dev.discern.serving.queue.QueueDepth;
import dev.discern.serving.queue.WorkQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How much waits in a queue, as it was at the last look: whoever reads the metrics waits for no
 * queue. Unknown (NaN) while the queue does not answer.
 */
public final class QueueGauge implements MeterBinder {
  private final String name;
  private final WorkQueue queue;
  private final DeadLetters dead;
  private volatile @Nullable Seen last;

  public QueueGauge(String name, WorkQueue queue, DeadLetters dead) {
    this.name = name;
    this.queue = queue;
    this.dead = dead;
  }

  /** Looks again. */
  public void look() {
    last = null;
    last = new Seen(queue.depth(), dead.count());
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    gauge(meters, "waiting", seen -> seen.depth().waiting());
    gauge(meters, "leased", seen -> seen.depth().leased());
    gauge(meters, "delayed", seen -> seen.depth().delayed());
    gauge(meters, "dead", Seen::dead);
  }

  private void gauge(MeterRegistry meters, String state, ToDoubleFunction<Seen> count) {
    Gauge.builder("discern.queue.messages", () -> told(count))
        .description("Messages of a queue by what they do")
        .tags("queue", name, "state", state)
        .register(meters);
  }

  private double told(ToDoubleFunction<Seen> count) {
    Seen seen = last;
    return seen == null ? Double.NaN : count.applyAsDouble(seen);
  }

  private record Seen(QueueDepth depth, long dead) {}
}
