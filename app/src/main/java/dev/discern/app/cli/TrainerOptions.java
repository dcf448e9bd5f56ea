package dev.discern.app.cli;

import dev.discern.app.wiring.House;
import dev.discern.training.trainer.Trainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which trainer learns, and from which seed. */
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class TrainerOptions {
  @Option(
      names = "--architecture",
      paramLabel = "cnn|transfer",
      description =
          "A small network from scratch, or a head on a pretrained backbone (default: transfer where a --backbone is named or was imported, else cnn).")
  private @Nullable String architecture;

  @Option(
      names = "--backbone",
      paramLabel = "FILE|NAME",
      description = {
        "With transfer: an imported model, or an ONNX file of an ImageNet classifier (default: an imported one).",
        "It also sees near copies before the split; without it, an imported one does, where there is one."
      })
  private @Nullable String backbone;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description =
          "Of all chance: the same seed gives the same model (default: ${DEFAULT-VALUE}).")
  private long seed;

  Trainer of(House house) {
    return house.learning().trainer(architecture, backbone);
  }

  @Nullable String backbone() {
    return backbone;
  }

  long seed() {
    return seed;
  }
}
