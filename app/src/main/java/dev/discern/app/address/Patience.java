package dev.discern.app.address;

import java.time.Duration;

/**
 * How long a photo may take.
 *
 * @param connect until there is a connection
 * @param silence in which nothing comes
 * @param whole from the first step to the last byte
 */
public record Patience(Duration connect, Duration silence, Duration whole) {
  public static final Patience DEFAULT =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30));
}
