package dev.discern.app.terminal;

import dev.discern.training.TrainingResult;
import java.io.PrintStream;

/** What a training run came to, in a few lines for a person. */
public final class TrainingText {
  private TrainingText() {}

  public static void print(TrainingResult result, PrintStream out) {
    EvaluationText.print(result.report(), out);
    String id = result.version().id();
    if (!result.version().live()) {
      out.println(
          "Registered as %s, not live. To make it live: discern models promote %s"
              .formatted(id, id));
    } else if (result.previousLive().isPresent()) {
      out.println(
          "%s is live; before it was @%d. To go back: discern models rollback %s"
              .formatted(id, result.previousLive().getAsInt(), result.version().name()));
    } else {
      out.println(id + " is live.");
    }
  }
}
