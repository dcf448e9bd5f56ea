package dev.discern.trainer;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.List;

/** Photos can break between the audit and the training; with none left there is nothing to do. */
final class Usable {
  private Usable() {}

  static <T> List<T> required(String stage, List<T> made) {
    if (made.isEmpty()) {
      throw Refusal.of(
          RefusalCode.DATASET_EMPTY,
          "The dataset",
          "has no photo left after " + stage + ". Check that its files still open.");
    }
    return made;
  }
}
