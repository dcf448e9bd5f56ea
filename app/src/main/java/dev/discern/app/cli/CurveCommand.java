package dev.discern.app.cli;

import dev.discern.app.reports.JsonCurve;
import dev.discern.app.terminal.CurveText;
import dev.discern.app.terminal.Interrupt;
import dev.discern.app.terminal.Progress;
import dev.discern.app.terminal.Terminal;
import dev.discern.app.wiring.House;
import dev.discern.training.CurvePlan;
import dev.discern.training.TrainingRequest;
import dev.discern.training.calibration.DecisionGoal;
import dev.discern.training.evaluation.curve.LearningCurve;
import dev.discern.training.trainer.Trainer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code discern curve photos}: would more photos help? */
@Command(
    name = "curve",
    mixinStandardHelpOptions = true,
    description = {
      "Say whether more photos would help: train on an eighth, a quarter, half and all of those to learn from, judge each",
      "model on the same photos, and write a page with the curve. Registers nothing.",
      "With --folds every photo is judged, which tells more than a small test part; it takes as many times as long."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class CurveCommand implements Callable<Integer> {
  private static final String NAME = "curve";

  @ParentCommand private DiscernCommand discern;

  @Parameters(paramLabel = "DATA", description = "The folder of labelled photos.")
  private Path data;

  @Option(
      names = "--drawings",
      defaultValue = "3",
      paramLabel = "N",
      description =
          "So many times each share is drawn, with other photos and another seed (default: ${DEFAULT-VALUE}).")
  private int drawings;

  @Mixin private TrainerOptions trainers;

  @Mixin private FolderOptions folder;

  @Mixin private SplitOptions split;

  @Mixin private TrainingOptions options;

  @Mixin private ReportOptions report;

  @Override
  public Integer call() {
    House house = discern.house();
    Terminal terminal = discern.terminal();
    try (Interrupt interrupt = new Interrupt(terminal)) {
      Progress progress = new Progress(terminal, house.nanoTime(), interrupt::requested);
      LearningCurve curve =
          house.learning().curveLine().run(request(house), new CurvePlan(drawings), progress);
      report.print(terminal, () -> JsonCurve.of(curve), out -> CurveText.print(curve, out));
      report.sayWhere(terminal, house.pages().writeCurve(curve, data, report.file()));
      return ExitCode.OK;
    }
  }

  private TrainingRequest request(House house) {
    Trainer trainer = trainers.of(house);
    return new TrainingRequest(
        folder.of(data),
        NAME,
        trainer,
        options.applyTo(trainer.defaults(), trainers.seed()),
        split.plan(),
        house.learning().auditPlan(trainers.backbone(), false, false),
        DecisionGoal.DEFAULT,
        house.who(),
        "",
        false);
  }
}
