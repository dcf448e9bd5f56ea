package dev.discern.training.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does one step to each of many things on several threads; the results keep the order. */
public final class InParallel {
  private final int threads;

  public InParallel(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
    }
    this.threads = threads;
  }

  /**
   * Does the step to every thing and waits for all.
   *
   * @param progress called from this thread, in order
   * @return one result a thing, in the order of the things
   * @throws CancellationException when this thread is interrupted; steps under way are interrupted
   *     too
   */
  public <T, R> List<R> map(String stage, List<T> things, Function<T, R> step, Progress progress) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, InParallel::daemon);
    try {
      List<Future<R>> futures =
          things.stream().map(thing -> pool.submit(() -> step.apply(thing))).toList();
      List<R> results = new ArrayList<>(things.size());
      for (Future<R> future : futures) {
        results.add(resultOf(future));
        progress.progress(stage, results.size(), things.size());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "discern-photos");
    thread.setDaemon(true);
    return thread;
  }

  private static <R> R resultOf(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
