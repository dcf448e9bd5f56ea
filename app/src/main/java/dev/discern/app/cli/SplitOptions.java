package dev.discern.app.cli;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.splitting.Shares;
import dev.discern.training.dataset.splitting.SplitPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the photos of a training are divided. */
final class SplitOptions {
  private static final int USUAL_FOLDS = 5;

  @Mixin private GroupOptions groups = new GroupOptions();

  @Option(
      names = "--allow-leaks",
      description =
          "Keep train, val and test as they came, even where one holds a copy or near copy of another's photo; near copies count as different photos.")
  private boolean allowLeaks;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = {
        "For few photos: train N more models, each without a Nth of the photos, and judge each photo by the one that has",
        "not seen it. As many named groups as folds are the folds. A test part that the folder came with stays untouched."
      })
  private @Nullable Integer folds;

  /** Into how many folds few photos are divided where the user says nothing of folds. */
  int foldsIfFew() {
    return folds == null ? USUAL_FOLDS : 0;
  }

  SplitPlan plan() {
    int count = folds == null ? 0 : folds;
    if (allowLeaks && count != 0) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "--allow-leaks",
          "keeps parts as they came, but --folds draws new ones. Leave one of the two out.");
    }
    return new SplitPlan(Shares.DEFAULT, groups.named(), allowLeaks, count);
  }
}
