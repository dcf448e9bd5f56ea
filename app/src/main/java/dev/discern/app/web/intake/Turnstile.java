package dev.discern.app.web.intake;

import dev.discern.app.background.DaemonThreads;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a few photos in at once, in the order they came; a bounded number waits, for a bounded time.
 * Whoever would wait longer is told so at once.
 *
 * <p>A photo that comes to no end is given up: whoever asked is answered, but a thread in a native
 * library cannot be ended, so its place is lost until it comes back by itself.
 */
public final class Turnstile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);
  private static final int RETRY_AFTER_SECONDS = 2;

  /** Always the same few threads, because each keeps its buffers and caches warm. */
  private final ExecutorService hands;

  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private final IntakeLimits limits;

  public Turnstile(IntakeLimits limits) {
    this.hands = Executors.newFixedThreadPool(limits.atOnce(), new DaemonThreads("classify"));
    this.places = new Semaphore(limits.atOnce(), true);
    this.limits = limits;
  }

  /**
   * Does the work when its turn comes.
   *
   * @param photo its name, for whoever is told that it came to no end
   * @throws Refusal {@code BUSY}; {@code PHOTO_UNFINISHED}, and then the work still goes on
   */
  public <T> T pass(String photo, Supplier<T> work) {
    enter();
    CompletableFuture<T> answer = begin(work);
    try {
      return answer.get(limits.photoWithin().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw givenUp(photo, answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy().because(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e);
    }
  }

  private <T> CompletableFuture<T> begin(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(() -> andLeave(work), hands);
    } catch (RejectedExecutionException closed) {
      places.release();
      throw closed;
    }
  }

  private <T> T andLeave(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private Refusal givenUp(String photo, CompletableFuture<?> answer) {
    int now = lost.incrementAndGet();
    CompletableFuture<?> unused = answer.whenComplete((late, failure) -> comeBack());
    Refusal refusal = unfinished(photo);
    LOG.error(
        "{} Its place is lost until it does: {} of {} are. Without any left, start Discern anew.",
        refusal.sentence().replaceAll("\\p{Cntrl}", "?"), // the name is the sender's
        now,
        limits.atOnce());
    return refusal;
  }

  private Refusal unfinished(String photo) {
    long seconds = limits.photoWithin().toSeconds();
    return Refusal.of(
            RefusalCode.PHOTO_UNFINISHED,
            photo,
            "did not come to an end within %d seconds, and is not waited for any more. Save it anew in an image program before you send it again."
                .formatted(seconds))
        .with("seconds", seconds);
  }

  private void comeBack() {
    LOG.warn(
        "A photo that was given up came to its end; {} places are lost", lost.decrementAndGet());
  }

  /** How many places have a photo in them that was given up. */
  public int lost() {
    return lost.get();
  }

  /** Whether every place is lost, so that nothing is answered any more. */
  public boolean isStuck() {
    return lost.get() >= limits.atOnce();
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
      if (waiting.incrementAndGet() > limits.waiting()
          || !places.tryAcquire(limits.patience().toNanos(), TimeUnit.NANOSECONDS)) {
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
