package dev.discern.training.dataset.splitting;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.PhotoGroups;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset is to be divided.
 *
 * @param shares of the parts that the folder did not come with
 * @param groups a {@link GroupFile} of photos to keep together; null for none
 * @param groupColumn the title of the column with the groups; null for the second
 * @param allowLeaks whether a division that the folder came with is kept even where it tears copies
 *     apart
 * @param folds into how many folds it is divided for cross-validation; 0 for a test part instead
 */
public record SplitPlan(
    Shares shares,
    @Nullable Path groups,
    @Nullable String groupColumn,
    boolean allowLeaks,
    int folds) {
  public static final SplitPlan DEFAULT = new SplitPlan(Shares.DEFAULT, null, false);

  /** Without folds, and with the groups in the second column. */
  public SplitPlan(Shares shares, @Nullable Path groups, boolean allowLeaks) {
    this(shares, groups, null, allowLeaks, 0);
  }

  /** What the user calls groups. */
  public PhotoGroups named(Dataset dataset) {
    return groups == null ? PhotoGroups.NONE : GroupFile.read(groups, groupColumn, dataset);
  }
}
