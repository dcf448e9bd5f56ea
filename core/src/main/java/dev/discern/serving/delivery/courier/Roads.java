package dev.discern.serving.delivery.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which destinations do not answer just now, so that not every parcel waits for the same one's
 * timeout. For one thread.
 */
final class Roads {
  private final Map<String, Closed> closed = new HashMap<>();

  private record Closed(int failures, Instant until) {}

  /** When a destination may be tried: now, or later. */
  Instant opens(String destination, Instant now) {
    Closed road = closed.get(destination);
    return road == null || road.until().isBefore(now) ? now : road.until();
  }

  /** How often in a row it failed. */
  int failures(String destination) {
    Closed road = closed.get(destination);
    return road == null ? 0 : road.failures();
  }

  void failed(String destination, Instant now, Duration wait) {
    closed.put(destination, new Closed(failures(destination) + 1, now.plus(wait)));
  }

  void answered(String destination) {
    closed.remove(destination);
  }
}
