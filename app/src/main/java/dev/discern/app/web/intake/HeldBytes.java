package dev.discern.app.web.intake;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes of photos that are in memory, over all requests, so that many slow uploads
 * cannot fill it together.
 */
final class HeldBytes {
  private static final int RETRY_AFTER_SECONDS = 5;

  private final long limit;
  private final AtomicLong held = new AtomicLong();

  HeldBytes(long limit) {
    this.limit = limit;
  }

  /**
   * Adds bytes about to be held.
   *
   * @throws Refusal {@code BUSY}; then nothing was added
   */
  void add(long bytes) {
    if (held.addAndGet(bytes) > limit) {
      held.addAndGet(-bytes);
      throw Refusal.of(
              RefusalCode.BUSY,
              "Discern",
              "is receiving more photos than fit in its memory. Try again in %d seconds."
                  .formatted(RETRY_AFTER_SECONDS))
          .with("retryAfterSeconds", RETRY_AFTER_SECONDS);
    }
  }

  void remove(long bytes) {
    held.addAndGet(-bytes);
  }

  long now() {
    return held.get();
  }
}
