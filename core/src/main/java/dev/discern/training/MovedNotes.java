package dev.discern.training;

import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.TrainingObserver;
import java.util.List;

/**
 * Tells which photos a ready-made division had to give up: each of the first, and how many more.
 */
record MovedNotes(List<LabelledPhoto> moved) {
  private static final int TOLD = 10;

  void tell(TrainingObserver observer) {
    moved.stream().limit(TOLD).forEach(photo -> observer.note("Moved to train: " + photo.file()));
    int more = moved.size() - TOLD;
    if (more > 0) {
      observer.note("%d more moved to train.".formatted(more));
    }
  }
}
