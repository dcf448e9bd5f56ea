package dev.discern.training;

import dev.discern.training.dataset.Dataset.Skipped;
import dev.discern.training.trainer.TrainingObserver;
import java.util.List;

/** Tells of skipped files: each of the first few, and how many more there are. */
record SkippedNotes(List<Skipped> skipped) {
  private static final int TOLD = 5;

  void tell(TrainingObserver observer) {
    skipped.stream().limit(TOLD).forEach(each -> observer.note("Skipped: " + each.reason()));
    int more = skipped.size() - TOLD;
    if (more > 0) {
      observer.note("%d more file%s skipped.".formatted(more, more == 1 ? " was" : "s were"));
    }
  }
}
