package dev.discern.app.web.intake;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A request's body that must keep coming; one that dawdles or breaks off ends in a refusal. */
final class TimedBody extends InputStream {
  private final InputStream body;
  private final Duration limit;
  private final LongSupplier nanoTime;
  private long start;

  TimedBody(InputStream body, Duration limit, LongSupplier nanoTime) {
    this.body = body;
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /** Gives the next photo of the body its own time. */
  void startAgain() {
    start = nanoTime.getAsLong();
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    try {
      int count = body.read(bytes, offset, length);
      if (nanoTime.getAsLong() - start > limit.toNanos()) {
        throw tooSlow(null);
      }
      return count;
    } catch (IOException e) {
      throw timedOut(e) ? tooSlow(e) : brokenOff(e);
    }
  }

  private static boolean timedOut(IOException e) {
    return e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException;
  }

  private Refusal tooSlow(@Nullable IOException cause) {
    Refusal refusal =
        Refusal.of(
            RefusalCode.REQUEST_TOO_SLOW,
            "The request",
            "did not arrive in time: a photo has %d seconds. Try a better connection."
                .formatted(limit.toSeconds()));
    return cause == null ? refusal : refusal.because(cause);
  }

  private static Refusal brokenOff(IOException cause) {
    return Refusal.of(
            RefusalCode.REQUEST_INVALID, "The request", "broke off before its end. Send it again.")
        .because(cause);
  }
}
