package dev.discern.app.cli;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.calibration.DecisionGoal;
import dev.discern.training.calibration.Target;
import java.util.List;
import picocli.CommandLine.Option;

/** What a model's answers are to be like. */
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class DecisionOptions {
  @Option(
      names = "--target",
      defaultValue = "precision=0.95",
      paramLabel = "WHAT=X",
      description = {
        "What accepting a label is to be worth: precision=0.95 (of the accepted, so many are right), recall=0.9 (of a",
        "label's photos, so many are accepted as it) or cost=wrong:5,unsure:1 (cheapest). Default: ${DEFAULT-VALUE}."
      })
  private String target;

  @Option(
      names = "--coverage",
      defaultValue = "0.95",
      paramLabel = "X",
      description =
          "How often the candidates of an unsure answer should hold the truth (default: ${DEFAULT-VALUE}).")
  private double coverage;

  @Option(
      names = "--keep",
      defaultValue = "0.975",
      paramLabel = "X",
      description =
          "How many of its own photos a model may not call \"not one of mine\" (default: ${DEFAULT-VALUE}).")
  private double keep;

  @Option(
      names = "--looks-like",
      split = ";",
      paramLabel = "WORDS",
      description =
          "With transfer: one of these must be among the five things that the backbone takes a photo for, such as 'banana;plantain'.")
  private List<String> looks = List.of();

  DecisionGoal goal() {
    try {
      return new DecisionGoal(target(), coverage, keep, looks);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "What answers are to be like",
          "is out of bounds: " + e.getMessage() + ".");
    }
  }

  private Target target() {
    return Target.named(target)
        .orElseThrow(
            () ->
                Refusal.of(
                    RefusalCode.CONFIGURATION_INVALID,
                    "--target " + target,
                    "is none that Discern knows. Write precision=0.95, recall=0.9 or cost=wrong:5,unsure:1."));
  }
}
