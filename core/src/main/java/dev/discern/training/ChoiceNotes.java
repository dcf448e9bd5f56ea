package dev.discern.training;

import dev.discern.training.dataset.choices.Choices;
import dev.discern.training.trainer.TrainingObserver;

/** Tells which of a person's choices no longer apply: the first few, and how many more. */
record ChoiceNotes(Choices choices) {
  private static final int TOLD = 5;

  void tell(TrainingObserver observer) {
    choices.passedOver().stream().limit(TOLD).forEach(observer::note);
    int more = choices.passedOver().size() - TOLD;
    if (more > 0) {
      observer.note("%d more choices passed over.".formatted(more));
    }
  }
}
