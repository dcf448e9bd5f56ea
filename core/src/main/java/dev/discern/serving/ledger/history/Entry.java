package dev.discern.serving.ledger.history;

import dev.discern.serving.ledger.result.Result;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recorded result.
 *
 * @param number its place in the ledger's chain, from 1
 * @param caller who handed the photo in; null when it was put into the bucket by somebody else
 * @param review null when no person was asked
 */
public record Entry(
    long number,
    Result result,
    @Nullable String caller,
    Instant recordedAt,
    @Nullable Review review) {

  /**
   * A person's word.
   *
   * @param label what the photo shows, in the model's labels or another word; null while it waits
   * @param by who said so; null while it waits
   */
  public record Review(@Nullable String label, @Nullable String by, @Nullable Instant at) {
    public boolean isOpen() {
      return by == null;
    }
  }
}
