package dev.discern.app.config.pipelines;

import org.jspecify.annotations.Nullable;

/**
 * What must be written. It is asked for only when all keys were read: whoever has misspelt one is
 * told that, and not that it is missing.
 */
final class Required {
  private Required() {}

  /**
   * @param remedy what to write
   */
  static <T> T of(@Nullable T value, String place, String key, String remedy) {
    if (value == null) {
      throw new IllegalArgumentException("%s: %s is missing; %s".formatted(place, key, remedy));
    }
    return value;
  }
}
