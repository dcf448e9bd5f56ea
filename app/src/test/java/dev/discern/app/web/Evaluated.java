package dev.discern.app.web;

import dev.discern.app.reports.JsonLeaderboard;
import dev.discern.app.reports.JsonReports;
import dev.discern.app.terminal.Boards;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.PackageDraft;
import dev.discern.testkit.TinyModels;
import dev.discern.training.evaluation.ClassFigures;
import dev.discern.training.evaluation.ConfusionMatrix;
import dev.discern.training.evaluation.ConfusionMatrix.Cell;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.EvaluationReport.Mistake;
import dev.discern.training.evaluation.EvaluationReport.Speed;
import dev.discern.training.evaluation.InDepth;
import dev.discern.training.evaluation.Summary;
import dev.discern.training.evaluation.doubt.Doubt;
import dev.discern.training.evaluation.doubt.RiskCoverage;
import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.reliability.Reliability;
import dev.discern.training.evaluation.sections.HtmlReport;
import dev.discern.training.trainer.Epoch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A tiny model that comes with an evaluation, as a trained one does. */
final class Evaluated {
  /** One grey pixel. */
  private static final String JPEG =
      "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////"
          + "////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEA"
          + "AD8AN//Z";

  private Evaluated() {}

  static PackageDraft colours() {
    PackageDraft plain = TinyModels.colours().named("evaluated").draft();
    return new PackageDraft(
        plain.description(),
        plain.onnx(),
        Map.of(
            ModelPackage.CARD,
            bytes(
                "# evaluated\n\n| label | photos |\n|---|---|\n| red | 30 |\n\n<script>no</script>\n"),
            ModelPackage.EVALUATION,
            new JsonReports().write(report()),
            ModelPackage.LEADERBOARD,
            JsonLeaderboard.write(Boards.three()),
            ModelPackage.REPORT,
            bytes(HtmlReport.of(report()))));
  }

  private static EvaluationReport report() {
    return new EvaluationReport(
        "evaluated@1",
        "the test part of 120 drawn photos",
        "0".repeat(64),
        new Summary(
            30,
            Proportion.of(27, 30),
            0.31,
            Proportion.of(30, 30),
            0.899,
            Proportion.of(28, 30),
            Proportion.of(26, 28)),
        new ConfusionMatrix(
            TinyModels.LABELS,
            List.of(
                new Cell("red", "red", 10),
                new Cell("green", "green", 8),
                new Cell("green", "blue", 2),
                new Cell("blue", "green", 1),
                new Cell("blue", "blue", 9))),
        List.of(
            new ClassFigures("red", 1, 1, 1, 10),
            new ClassFigures("green", 8 / 9.0, 0.8, 0.842, 10),
            new ClassFigures("blue", 9 / 11.0, 0.9, 0.857, 10)),
        List.of(new Mistake("green/7.jpg", "green", "blue", 0.81, 0.18)),
        List.of(),
        new Speed(2, 0.4, 75, 12.5, 20),
        List.of(),
        epochs(),
        depth());
  }

  private static InDepth depth() {
    double[] probabilities = IntStream.range(0, 30).mapToDouble(i -> 0.6 + i / 80.0).toArray();
    boolean[] right = new boolean[30];
    Arrays.fill(right, 3, 30, true);
    Bootstrap bootstrap = Bootstrap.ofSinglePhotos(30, 1);
    Estimate share = bootstrap.estimate(times -> new double[] {0.9 + times[0] / 100.0});
    return new InDepth(
        new InDepth.Estimates(share, share, share),
        List.of(),
        Reliability.of(probabilities, right, bootstrap, 1),
        List.of(),
        new Doubt(
            Proportion.of(28, 30),
            Proportion.of(2, 30),
            Proportion.of(0, 30),
            Proportion.of(2, 28),
            RiskCoverage.of(probabilities, right, bootstrap),
            null,
            null),
        List.of(),
        null,
        Map.of("green/7.jpg", JPEG));
  }

  private static List<Epoch> epochs() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(
            n ->
                new Epoch(
                    n, 1.1 / n, 1 - 0.6 / n, 0.25 + 1.0 / n + n / 100.0, 0.92 - 0.5 / n, n <= 9))
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
