package dev.discern.training.dataset.splitting;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.PhotoGroups;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset is to be divided.
 *
 * @param shares of the parts that the folder did not come with
 * @param groups photos to keep together
 * @param allowLeaks whether a division that the folder came with is kept even where it tears copies
 *     apart, and near copies count as different photos in what is drawn
 * @param folds into how many folds it is divided for cross-validation; 0 for a test part instead
 */
public record SplitPlan(Shares shares, NamedGroups groups, boolean allowLeaks, int folds) {
  public static final SplitPlan DEFAULT = new SplitPlan(Shares.DEFAULT, NamedGroups.NONE, false, 0);

  /**
   * With groups from a file.
   *
   * @param file a {@link GroupFile}; null for none
   * @param column the title of the column with the groups; null for the second
   */
  public SplitPlan(
      Shares shares, @Nullable Path file, @Nullable String column, boolean allowLeaks, int folds) {
    this(
        shares,
        file == null ? NamedGroups.NONE : NamedGroups.file(file, column),
        allowLeaks,
        folds);
  }

  /** What the user calls groups. */
  public PhotoGroups named(Dataset dataset) {
    return groups.in(dataset);
  }

  /**
   * Photos that are no news to one another. With folds these are the named groups alone: joined by
   * a few copies, large ones such as days would come to one group of all.
   */
  public PhotoGroups related(Dataset dataset, PhotoGroups copies) {
    PhotoGroups named = named(dataset);
    return folds > 0 && !named.all().isEmpty() ? named : named.and(copies);
  }

  /**
   * What fewer photos would have or lack as one. Groups that are the folds are no such thing: they
   * say who is judged together.
   */
  public PhotoGroups units(Dataset dataset, PhotoGroups copies) {
    PhotoGroups named = named(dataset);
    long groups =
        dataset.photos().stream().map(photo -> named.groupOf(photo.file())).distinct().count();
    return groups == folds ? copies : named.and(copies);
  }

  /** What no part may tear apart: near copies too, unless leaks are allowed. */
  public PhotoGroups together(Dataset dataset, PhotoGroups copies) {
    return allowLeaks ? named(dataset) : named(dataset).and(copies);
  }
}
