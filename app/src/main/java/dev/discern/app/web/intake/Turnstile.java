package dev.discern.app.web.intake;

import dev.discern.app.background.DaemonThreads;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets a few pieces of work in at once, in the order they came; a bounded number waits, for a
 * bounded time. Whoever would wait longer is told so at once.
 */
public final class Turnstile implements AutoCloseable {
  private static final int RETRY_AFTER_SECONDS = 2;

  /** Always the same few threads, because each keeps its buffers and caches warm. */
  private final ExecutorService hands;

  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int mayWait;
  private final Duration patience;

  public Turnstile(IntakeLimits limits) {
    this.hands = Executors.newFixedThreadPool(limits.atOnce(), new DaemonThreads("classify"));
    this.places = new Semaphore(limits.atOnce(), true);
    this.mayWait = limits.waiting();
    this.patience = limits.patience();
  }

  /**
   * Does the work when its turn comes.
   *
   * @throws Refusal {@code BUSY}
   */
  public <T> T pass(Supplier<T> work) {
    enter();
    try {
      return CompletableFuture.supplyAsync(work, hands).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      places.release();
    }
  }

  /** How many wait for their turn now. */
  public int waiting() {
    return waiting.get();
  }

  /** Begins no more work; what is being done ends. */
  @Override
  public void close() {
    hands.shutdown();
  }

  private void enter() {
    if (!places.hasQueuedThreads() && places.tryAcquire()) {
      return;
    }
    try {
      if (waiting.incrementAndGet() > mayWait
          || !places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy().because(e);
    } finally {
      waiting.decrementAndGet();
    }
  }

  private static Refusal busy() {
    return Refusal.of(
            RefusalCode.BUSY,
            "Discern",
            "has more photos waiting than it can answer soon. Try again in %d seconds."
                .formatted(RETRY_AFTER_SECONDS))
        .with("retryAfterSeconds", RETRY_AFTER_SECONDS);
  }
}
