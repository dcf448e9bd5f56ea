package dev.discern.app.cli;

import dev.discern.app.wiring.House;
import dev.discern.training.trainer.Trainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which trainer learns, and from which seed. */
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class TrainerOptions {
  @Mixin private LearnerOptions learner;

  @Option(
      names = "--backbone",
      paramLabel = "FILE|NAME",
      description = {
        "With transfer: an imported model, or an ONNX file of an ImageNet classifier (default: an imported one).",
        "It also sees near copies before the split; without it, an imported one does, where there is one."
      })
  private @Nullable String backbone;

  Trainer of(House house) {
    return house.learning().trainer(learner.architecture(), backbone);
  }

  @Nullable String backbone() {
    return backbone;
  }

  long seed() {
    return learner.seed();
  }
}
