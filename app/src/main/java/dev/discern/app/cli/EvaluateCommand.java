package dev.discern.app.cli;

import dev.discern.app.terminal.EvaluationText;
import dev.discern.app.terminal.Progress;
import dev.discern.app.wiring.House;
import dev.discern.registry.ModelId;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.line.EvaluationRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code discern evaluate apples photos}: how good a model is on labelled photos. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Say how good a model is on labelled photos, each figure with its 95 %% interval, and write a report to look at.",
      "Labels are folder names, or what --labels-from finds in file names; a label that is only the first word of one of",
      "the model's (n01440764 for n01440764 tench) counts as that one."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class EvaluateCommand implements Callable<Integer> {
  @ParentCommand private DiscernCommand discern;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "The model; NAME@VERSION for one that is not live.")
  private String name;

  @Parameters(
      index = "1",
      paramLabel = "DATA",
      description = "The folder; its test part where it came divided.")
  private Path data;

  @Mixin private JudgingOptions photos;

  @Option(
      names = "--other",
      paramLabel = "DIR",
      description =
          "Photos that are none of the model's, in any order: how many it takes for one of its own.")
  private @Nullable Path other;

  @Option(
      names = "--rotations",
      description = "The photos turned by quarters too; takes four times as long.")
  private boolean rotations;

  @Mixin private ReportOptions report;

  @Override
  public Integer call() {
    House house = discern.house();
    EvaluationReport evaluation = evaluate(house);
    report.print(
        discern.terminal(),
        () -> new String(house.reportFormat().write(evaluation), StandardCharsets.UTF_8),
        out -> EvaluationText.print(evaluation, out));
    report.sayWhere(
        discern.terminal(), house.pages().writeEvaluation(name, evaluation, report.file()));
    return ExitCode.OK;
  }

  private EvaluationReport evaluate(House house) {
    Progress progress = new Progress(discern.terminal(), house.nanoTime(), () -> false);
    ModelId model = ModelId.parse(name).resolvedIn(house.registry());
    EvaluationRequest request =
        new EvaluationRequest(model.toString(), photos.folder(data), other, rotations);
    return house.learning().evaluationLine(model).run(request, progress::progress);
  }
}
