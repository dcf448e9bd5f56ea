package dev.discern.app.web.intake;

import java.time.Duration;

/**
 * What requests may cost.
 *
 * @param atOnce photos classified at the same time; more would only slow each other down
 * @param waiting photos that may wait for their turn
 * @param patience how long a photo waits for its turn before it is refused as {@code BUSY}
 * @param photos in one request
 * @param requestBytes of one request with many photos
 * @param heldBytes of encoded photos in memory at the same time, over all requests
 * @param arrival how long one photo may take to arrive
 * @param photoWithin how long one photo may be worked on before its request is answered without it
 */
public record IntakeLimits(
    int atOnce,
    int waiting,
    Duration patience,
    int photos,
    long requestBytes,
    long heldBytes,
    Duration arrival,
    Duration photoWithin) {
  private static final int WAITING = 64;
  private static final int PHOTOS = 1_000;
  private static final long REQUEST_BYTES = 2_000_000_000L;
  private static final int HEAP_SHARE = 4;

  public IntakeLimits {
    if (atOnce < 1 || waiting < 0 || photos < 1 || requestBytes < 1 || heldBytes < 1) {
      throw new IllegalArgumentException(
          "at-once, photos, request-bytes and held-bytes are above 0, waiting is 0 or more");
    }
  }

  /**
   * What suits a machine.
   *
   * @param cores processors this process may use
   * @param heapBytes memory this process may use
   * @param photoWithin how long one photo may be worked on
   */
  public static IntakeLimits suiting(int cores, long heapBytes, Duration photoWithin) {
    return new IntakeLimits(
        cores,
        WAITING,
        Duration.ofSeconds(30),
        PHOTOS,
        REQUEST_BYTES,
        Math.max(1, heapBytes / HEAP_SHARE),
        Duration.ofMinutes(2),
        photoWithin);
  }
}
