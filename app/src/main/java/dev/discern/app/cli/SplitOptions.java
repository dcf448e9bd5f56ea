package dev.discern.app.cli;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.splitting.Shares;
import dev.discern.training.dataset.splitting.SplitPlan;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the photos of a training are divided. */
final class SplitOptions {
  @Option(
      names = "--groups",
      paramLabel = "FILE.tsv",
      description =
          "Photos to keep in one part: a path or file name, a tab, its group, a line each.")
  private @Nullable Path groups;

  @Option(
      names = "--group-column",
      paramLabel = "TITLE",
      description = "With --groups: the column with the groups (default: the second).")
  private @Nullable String groupColumn;

  @Option(
      names = "--allow-leaks",
      description =
          "Keep train, val and test as they came, even where one holds a copy or near copy of another's photo.")
  private boolean allowLeaks;

  @Option(
      names = "--folds",
      defaultValue = "0",
      paramLabel = "N",
      description = {
        "For few photos: train N more models, each without a Nth of the photos, and judge each photo by the one that has",
        "not seen it. As many named groups as folds are the folds. A test part that the folder came with stays untouched."
      })
  private int folds;

  SplitPlan plan() {
    if (allowLeaks && folds != 0) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "--allow-leaks",
          "keeps parts as they came, but --folds draws new ones. Leave one of the two out.");
    }
    return new SplitPlan(Shares.DEFAULT, groups, groupColumn, allowLeaks, folds);
  }
}
