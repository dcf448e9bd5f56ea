package dev.discern.app.cli;

import dev.discern.app.terminal.Interrupt;
import dev.discern.app.terminal.Progress;
import dev.discern.app.terminal.Terminal;
import dev.discern.app.terminal.TrainingText;
import dev.discern.app.wiring.House;
import dev.discern.training.TrainingLine;
import dev.discern.training.TrainingRequest;
import dev.discern.training.TrainingResult;
import dev.discern.training.trainer.Trainer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code discern train photos --name apples}: the learning line, from the folder to a live model.
 */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Train a model on a folder of labelled photos, evaluate it on some it has not seen, and make it live.",
      "The folder holds a folder a label, or train/val/test folders around them; what is missing of the three is drawn.",
      "Ctrl-C ends training early and keeps the best epoch so far."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class TrainCommand implements Callable<Integer> {
  @ParentCommand private DiscernCommand discern;

  @Parameters(paramLabel = "DATA", description = "The folder of labelled photos.")
  private Path data;

  @Mixin private TrainerOptions trainers;

  @Mixin private LineOptions asked;

  @Mixin private TrainingOptions options;

  @Override
  public Integer call() {
    House house = discern.house();
    Terminal terminal = discern.terminal();
    Trainer trainer = trainers.of(house);
    try (Interrupt interrupt = new Interrupt(terminal)) {
      Progress progress = new Progress(terminal, house.nanoTime(), interrupt::requested);
      TrainingLine line = house.learning().trainingLine(asked.keepsThumbnails());
      TrainingResult result = line.run(request(trainer, house), progress);
      TrainingText.print(result, terminal.out());
      return interrupt.requested() ? ExitCode.INTERRUPTED : ExitCode.OK;
    }
  }

  private TrainingRequest request(Trainer trainer, House house) {
    return asked.request(
        house,
        data,
        trainer,
        options.applyTo(trainer.defaults(), trainers.seed()),
        trainers.backbone());
  }
}
