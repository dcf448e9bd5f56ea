package dev.discern.training.dataset.splitting;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset is to be divided.
 *
 * @param shares of the parts that the folder did not come with
 * @param groups a {@link GroupFile} of photos to keep together; null for none
 * @param allowLeaks whether a division that the folder came with is kept even where it tears copies
 *     apart
 */
public record SplitPlan(Shares shares, @Nullable Path groups, boolean allowLeaks) {
  public static final SplitPlan DEFAULT = new SplitPlan(Shares.DEFAULT, null, false);
}
