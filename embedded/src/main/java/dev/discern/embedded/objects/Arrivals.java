package dev.discern.embedded.objects;

import dev.discern.objects.ObjectKey;
import dev.discern.serving.queue.ArrivalFormat;
import dev.discern.serving.queue.PhotoArrived;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the queue of what arrived. The object is stored by then, so nothing here may fail a put.
 */
public final class Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final ArrivalFormat format;
  private final InstantSource clock;
  private final Consumer<String> queue;
  private final AtomicLong lastSequence = new AtomicLong();

  /**
   * @param queue takes a message, or throws
   */
  public Arrivals(ArrivalFormat format, InstantSource clock, Consumer<String> queue) {
    this.format = format;
    this.clock = clock;
    this.queue = queue;
  }

  /** What is known of an object that lies there. */
  record Facts(long size, String etag) {}

  void announce(String bucket, String key, Supplier<Facts> facts) {
    try {
      Facts known = facts.get();
      Instant now = clock.instant();
      queue.accept(
          format.write(
              new PhotoArrived(
                  new ObjectKey(bucket, key), known.size(), known.etag(), sequencer(now), now)));
    } catch (RuntimeException e) {
      LOG.error(
          "{}/{} is stored, but the queue could not be told: it waits until the reconciler finds it",
          bucket,
          key,
          e);
    }
  }

  /** Larger than the one before, also after a restart, unless the clock was set back. */
  private String sequencer(Instant now) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
    return "%016X".formatted(lastSequence.updateAndGet(last -> Math.max(last + 1, micros)));
  }
}
