package dev.discern.serving.ledger.history;

import dev.discern.serving.ledger.item.JobId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted; null means any.
 *
 * @param decision {@code accepted}, {@code uncertain}, {@code out-of-domain}, {@code refused} or
 *     {@code set-aside}
 * @param label that was accepted, or is the likeliest of an uncertain answer
 * @param name a part of the photo's name, in any case
 * @param model a name, or a name and version such as {@code apples@3}
 * @param from recorded then or later
 * @param until recorded before
 * @param review only those that wait for a person
 */
public record HistoryFilter(
    @Nullable String pipeline,
    @Nullable String decision,
    @Nullable String label,
    @Nullable String name,
    @Nullable String model,
    @Nullable JobId job,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean review) {
  public static final HistoryFilter ALL =
      new HistoryFilter(null, null, null, null, null, null, null, null, false);

  /** What waits for a person. */
  public static final HistoryFilter REVIEW =
      new HistoryFilter(null, null, null, null, null, null, null, null, true);
}
