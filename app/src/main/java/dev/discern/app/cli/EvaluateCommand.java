package dev.discern.app.cli;

import dev.discern.app.terminal.EvaluationText;
import dev.discern.app.terminal.Progress;
import dev.discern.app.wiring.House;
import dev.discern.inference.ImageClassifier;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.reading.DatasetReader;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.EvaluationSet;
import dev.discern.training.evaluation.Evaluator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--labels-from",
      paramLabel = "REGEX",
      description =
          "Labels stand in file names: what the pattern's first parentheses match, such as '^(n\\\\d+)_'.")
  private @Nullable String labelsFrom;

  @Option(
      names = "--choices",
      paramLabel = "FILE.tsv",
      description = "What was chosen on an audit's page (default: discern-choices.tsv in DATA).")
  private @Nullable Path choices;

  @Option(names = "--json", description = "The whole evaluation as JSON.")
  private boolean json;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where the report goes (default: reports/NAME.html under the home).")
  private @Nullable Path report;

  @Override
  public Integer call() {
    House house = discern.house();
    EvaluationReport evaluation = evaluate(house);
    if (json) {
      discern
          .terminal()
          .out()
          .println(new String(house.reportFormat().write(evaluation), StandardCharsets.UTF_8));
    } else {
      EvaluationText.print(evaluation, discern.terminal().out());
    }
    Path written = house.writeReport(evaluation, report);
    discern.terminal().err().println("The report to look at: " + written);
    return ExitCode.OK;
  }

  private EvaluationReport evaluate(House house) {
    Progress progress = new Progress(discern.terminal(), house.nanoTime(), () -> false);
    int threads = Runtime.getRuntime().availableProcessors();
    try (ImageClassifier model = house.open(name)) {
      LabelRule labels = labelsFrom == null ? LabelRule.FOLDER : LabelRule.fileName(labelsFrom);
      Dataset dataset =
          new DatasetReader(house.photoReader(), house.decoder(), threads)
              .readFor(
                  model.model().labels(),
                  new PhotoFolder(data, labels, choices),
                  progress::progress);
      return new Evaluator(model, house.photoReader(), threads, house.nanoTime())
          .evaluate(name, EvaluationSet.of(dataset), progress::progress);
    }
  }
}
