package dev.discern.serving.worker;

import dev.discern.inference.image.Waiting;
import dev.discern.serving.ledger.item.ItemId;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What each thread of a worker classifies, so that somebody can see when one does not come to an
 * end. Safe for any number of threads.
 */
public final class InHand implements Waiting {
  private final LongSupplier nanoTime;
  private final Map<Thread, Photo> photos = new ConcurrentHashMap<>();

  /**
   * Nobody is at anything yet.
   *
   * @param nanoTime a monotonic clock, such as {@code System::nanoTime}
   */
  public InHand(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The item that somebody has been at for longer than this; empty when all go on. */
  public Optional<ItemId> longerThan(Duration limit) {
    long now = nanoTime.getAsLong();
    return photos.values().stream()
        .filter(photo -> now - photo.since() > limit.toNanos())
        .min(Comparator.comparingLong(Photo::since))
        .map(Photo::item);
  }

  <T> T during(ItemId item, Supplier<T> work) {
    photos.put(Thread.currentThread(), new Photo(item, nanoTime.getAsLong()));
    try {
      return work.get();
    } finally {
      photos.remove(Thread.currentThread());
    }
  }

  /** A photo that only waits is not worked on: its time stands still until the wait is over. */
  @Override
  public void pass(Runnable wait) {
    Photo photo = photos.remove(Thread.currentThread());
    long begun = nanoTime.getAsLong();
    try {
      wait.run();
    } finally {
      if (photo != null) {
        photos.put(Thread.currentThread(), photo.later(nanoTime.getAsLong() - begun));
      }
    }
  }

  private record Photo(ItemId item, long since) {
    Photo later(long nanos) {
      return new Photo(item, since + nanos);
    }
  }
}
