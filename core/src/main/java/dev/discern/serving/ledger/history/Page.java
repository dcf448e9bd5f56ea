package dev.discern.serving.ledger.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a long list.
 *
 * @param next to be given for the page after this one; null when this is the last. What no page
 *     gave is refused as {@code REQUEST_INVALID}
 */
public record Page<T>(List<T> entries, @Nullable String next) {
  public Page {
    entries = List.copyOf(entries);
  }
}
