package dev.discern.app.cli;

import dev.discern.app.wiring.House;
import dev.discern.training.TrainingRequest;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is asked of whoever wants a model, whether it is trained once or searched for. */
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class LineOptions {
  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "What the model is called: lower-case letters, digits, - _ .")
  private String name;

  @Option(
      names = "--check-labels",
      description =
          "Suspect wrong labels before training, as discern audit does; takes a backbone, and longer.")
  private boolean checkLabels;

  @Option(names = "--no-promote", description = "Register the model, but do not make it live.")
  private boolean noPromote;

  @Option(
      names = "--attribution",
      defaultValue = "",
      paramLabel = "TEXT",
      description = "Who made the photos and under which licence; stands on the model's card.")
  private String attribution;

  @Option(
      names = "--no-thumbnails",
      description = "Keep no small pictures of photos in the model's package.")
  private boolean noThumbnails;

  @Mixin private FolderOptions folder;

  @Mixin private SplitOptions split;

  @Mixin private DecisionOptions decision;

  boolean keepsThumbnails() {
    return !noThumbnails;
  }

  int foldsIfFew() {
    return split.foldsIfFew();
  }

  TrainingRequest request(
      House house,
      Path data,
      Trainer trainer,
      TrainingSettings settings,
      @Nullable String backbone) {
    return new TrainingRequest(
        folder.of(data),
        name,
        trainer,
        settings,
        split.plan(),
        house.learning().auditPlan(backbone, checkLabels, keepsThumbnails()),
        decision.goal(),
        house.who(),
        attribution,
        !noPromote);
  }
}
