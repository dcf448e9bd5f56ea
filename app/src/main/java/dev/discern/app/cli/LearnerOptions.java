package dev.discern.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What kind of network learns, and from which seed. */
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class LearnerOptions {
  @Option(
      names = "--architecture",
      paramLabel = "cnn|transfer",
      description =
          "A small network from scratch, or a head on a pretrained backbone (default: transfer where a --backbone is named or was imported, else cnn).")
  private @Nullable String architecture;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description =
          "Of all chance: the same seed gives the same model (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Nullable String architecture() {
    return architecture;
  }

  long seed() {
    return seed;
  }
}
