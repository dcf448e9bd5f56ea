package dev.discern.bench.http;

import dev.discern.inference.image.Photo;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Threads that each ask for one photo after the other, all through the same photos. */
public final class Callers implements AutoCloseable {
  private final ExecutorService threads;
  private final int count;
  private final List<Photo> photos;
  private final Call call;
  private final AtomicInteger next = new AtomicInteger();

  /** Gets one photo answered, and throws when it is not. */
  @FunctionalInterface
  public interface Call {
    void answer(Photo photo) throws Exception;
  }

  public Callers(int count, List<Photo> photos, Call call) {
    this.threads = Executors.newFixedThreadPool(count);
    this.count = count;
    this.photos = photos;
    this.call = call;
  }

  /** Photos answered a second, all callers together, over this many photos. */
  public double rate(int answers) throws Exception {
    AtomicInteger left = new AtomicInteger(answers);
    long start = System.nanoTime();
    List<Future<?>> busy =
        Stream.<Future<?>>generate(() -> threads.submit(() -> answerUntilNone(left)))
            .limit(count)
            .toList();
    for (Future<?> one : busy) {
      one.get();
    }
    return answers / ((System.nanoTime() - start) / 1e9);
  }

  private @Nullable Void answerUntilNone(AtomicInteger left) throws Exception {
    while (left.getAndDecrement() > 0) {
      call.answer(photos.get(Math.floorMod(next.getAndIncrement(), photos.size())));
    }
    return null;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
