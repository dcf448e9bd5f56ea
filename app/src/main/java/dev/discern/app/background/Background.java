package dev.discern.app.background;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that each do one thing again and again. A round that fails is logged, once for each
 * reason, and tried again a little later: what it was about is still there.
 */
public final class Background implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Begins to do something again and again.
   *
   * @param name what it is, for the log
   * @param round says how much it did
   * @param idle how long to rest after a round that did nothing
   */
  public void repeat(String name, IntSupplier round, Duration idle) {
    Thread thread = new DaemonThreads(name).newThread(() -> run(name, round, idle));
    threads.add(thread);
    thread.start();
  }

  /** The same with a rest after every round, however much it did. */
  public void every(Duration rest, String name, Runnable round) {
    repeat(
        name,
        () -> {
          round.run();
          return 0;
        },
        rest);
  }

  private void run(String name, IntSupplier round, Duration idle) {
    String trouble = "";
    Duration rest = Duration.ZERO;
    while (!closedWithin(rest)) {
      try {
        rest = round.getAsInt() == 0 ? idle : Duration.ZERO;
        trouble = over(name, trouble);
      } catch (Throwable e) { // an Error too: nobody would notice that a thread is gone
        rest = AFTER_FAILURE;
        trouble = told(name, trouble, e);
      }
    }
  }

  private static String over(String name, String trouble) {
    if (!trouble.isEmpty()) {
      LOG.info("{} goes on", name);
    }
    return "";
  }

  private String told(String name, String before, Throwable e) {
    String trouble = e.getClass().getSimpleName() + ": " + e.getMessage();
    if (closing.getCount() > 0 && !trouble.equals(before)) {
      LOG.warn("{} cannot go on now, and tries again: {}", name, trouble);
      if (e instanceof Error) {
        LOG.error("{}", name, e);
      } else {
        LOG.debug("{}", name, e);
      }
    }
    return trouble;
  }

  /** No interrupt ends a rest: it would close the files of a database that is being written to. */
  private boolean closedWithin(Duration time) {
    try {
      return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Ends all after their round. */
  @Override
  public void close() {
    closing.countDown();
    threads.forEach(Background::join);
  }

  private static void join(Thread thread) {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
