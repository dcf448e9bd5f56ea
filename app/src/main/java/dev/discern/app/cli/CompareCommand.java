package dev.discern.app.cli;

import dev.discern.app.reports.JsonComparison;
import dev.discern.app.terminal.ComparisonText;
import dev.discern.app.terminal.Progress;
import dev.discern.app.wiring.House;
import dev.discern.inference.ImageClassifier;
import dev.discern.registry.ModelId;
import dev.discern.training.evaluation.comparison.Comparison;
import dev.discern.training.evaluation.line.ComparisonLine.Named;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code discern compare apples@1 apples@2 photos}: which of two models is better, if any. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Show the same labelled photos to two models of the same labels: both accuracies, the difference with its 95 %%",
      "interval, McNemar's test, the photos they answer differently, and whether that tells which is better."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class CompareCommand implements Callable<Integer> {
  @ParentCommand private DiscernCommand discern;

  @Parameters(index = "0", paramLabel = "A", description = "One model, or NAME@VERSION.")
  private String first;

  @Parameters(index = "1", paramLabel = "B", description = "The other.")
  private String second;

  @Parameters(
      index = "2",
      paramLabel = "DATA",
      description = "The folder; its test part where it came divided.")
  private Path data;

  @Mixin private JudgingOptions photos;

  @Mixin private ReportOptions report;

  @Override
  public Integer call() {
    House house = discern.house();
    Comparison comparison = compare(house);
    report.print(
        discern.terminal(),
        () -> JsonComparison.of(comparison),
        out -> ComparisonText.print(comparison, out));
    report.sayWhere(
        discern.terminal(),
        house.pages().writeComparison(first + "-" + second, comparison, report.file()));
    return ExitCode.OK;
  }

  private Comparison compare(House house) {
    Progress progress = new Progress(discern.terminal(), house.nanoTime(), () -> false);
    ModelId one = ModelId.parse(first).resolvedIn(house.registry());
    ModelId other = ModelId.parse(second).resolvedIn(house.registry());
    try (ImageClassifier a = house.open(one.toString());
        ImageClassifier b = house.open(other.toString())) {
      return house
          .learning()
          .comparisonLine()
          .run(
              new Named(one.toString(), a),
              new Named(other.toString(), b),
              photos.folder(data),
              progress::progress);
    }
  }
}
