package dev.discern.app.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.evaluation.ClassFigures;
import dev.discern.training.evaluation.ConfusionMatrix;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.EvaluationReport.Mistake;
import dev.discern.training.evaluation.EvaluationReport.RefusedPhoto;
import dev.discern.training.evaluation.EvaluationReport.SlowPhoto;
import dev.discern.training.evaluation.EvaluationReport.Speed;
import dev.discern.training.evaluation.InDepth;
import dev.discern.training.evaluation.LabelCertainty;
import dev.discern.training.evaluation.Summary;
import dev.discern.training.evaluation.doubt.Doubt;
import dev.discern.training.evaluation.doubt.RiskCoverage;
import dev.discern.training.evaluation.doubt.Targets;
import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Interval;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.other.OtherPhotos;
import dev.discern.training.evaluation.ranking.Ranking;
import dev.discern.training.evaluation.reliability.Reliability;
import dev.discern.training.evaluation.sections.HtmlReport;
import dev.discern.training.evaluation.slice.Slices;
import dev.discern.training.trainer.Epoch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonReportsTest {
  private static final EvaluationReport REPORT =
      new EvaluationReport(
          "apples",
          "every photo of the folder",
          "f00d",
          new Summary(
              2,
              Proportion.of(1, 2),
              0.5,
              Proportion.of(2, 2),
              1 / 3.0,
              Proportion.of(1, 2),
              Proportion.of(1, 1)),
          new ConfusionMatrix(
              List.of("яблоко", "b"), List.of(new ConfusionMatrix.Cell("b", "яблоко", 1))),
          List.of(new ClassFigures("b", 0.5, 1, 2 / 3.0, 1)),
          List.of(new Mistake("b/<1>.png", "b", "яблоко", 0.9, 0.1)),
          List.of(new SlowPhoto("b/1.png", 12.5)),
          new Speed(2, 1.5, 1.33, 10, 12.5),
          List.of(new RefusedPhoto("x.png", "photo-empty", "x.png is empty.")),
          List.of(new Epoch(1, 0.7, 0.5, 0.6, 0.6, true)),
          null);

  private final JsonReports reports = new JsonReports();

  @Test
  void what_is_written_is_read_again() {
    assertThat(reports.read(reports.write(REPORT))).isEqualTo(REPORT);
  }

  @Test
  void depth_is_read_again_with_what_is_not_known_in_it() {
    EvaluationReport deep = deep();
    assertThat(reports.read(reports.write(deep))).isEqualTo(deep);
    assertThat(text(reports.write(deep))).contains("\"interval\" : null", "\"sets\" : null");
  }

  private static EvaluationReport deep() {
    return new EvaluationReport(
        REPORT.model(),
        REPORT.photosFrom(),
        REPORT.fingerprint(),
        REPORT.summary(),
        REPORT.confusion(),
        REPORT.classes(),
        REPORT.mistakes(),
        REPORT.slowest(),
        REPORT.speed(),
        REPORT.refused(),
        REPORT.epochs(),
        depth());
  }

  private static InDepth depth() {
    Estimate unsure = new Estimate(0.5, 2, 2, null);
    Estimate sure = new Estimate(0.5, 20, 10, new Interval(0.25, 0.75));
    Proportion half = Proportion.of(1, 2);
    return new InDepth(
        new InDepth.Estimates(unsure, sure, sure),
        List.of(new LabelCertainty("b", half, half, new Interval(0, 1))),
        new Reliability(sure, 0.1, 0.2, List.of(new Reliability.Bin(0.5, 0.7, 0.6, half))),
        List.of(new Ranking("b", 1, 1, sure, unsure, List.of(new Ranking.Point(0, 1)), List.of())),
        new Doubt(
            half,
            half,
            Proportion.of(0, 2),
            half,
            new RiskCoverage(sure, List.of(new RiskCoverage.Point(0.5, 1, half))),
            null,
            new Targets("precision=0.95", List.of(new Targets.LabelTarget("b", 0.95, half)))),
        List.of(new Slices("Turned", List.of(new Slices.Slice("upright", half)))),
        new OtherPhotos(
            "others",
            half,
            half,
            half,
            half,
            List.of(new OtherPhotos.FalseAcceptance("x.png", "b", 0.9, null)),
            1),
        Map.of("b/<1>.png", "AQ=="));
  }

  @Test
  void the_json_says_shares_with_their_interval() {
    assertThat(text(reports.write(REPORT)))
        .containsSubsequence(
            "\"model\" : \"apples\"",
            "\"accuracy\" : {",
            "\"hits\" : 1",
            "\"of\" : 2",
            "\"share\" : 0.5",
            "\"low\" : 0.09",
            "\"high\" : 0.90",
            "\"confusion\"",
            "\"actual\" : \"b\"");
  }

  @Test
  void a_field_of_a_later_version_is_passed_over() {
    String later = text(reports.write(REPORT)).replaceFirst("\\{", "{\"colour\": 3,");
    assertThat(reports.read(later.getBytes(StandardCharsets.UTF_8))).isEqualTo(REPORT);
  }

  @Test
  void a_report_of_before_targets_were_told_is_read_without_them() {
    String before = text(reports.write(deep())).replaceFirst("\"targets\"", "\"other\"");
    EvaluationReport report = reports.read(before.getBytes(StandardCharsets.UTF_8));
    assertThat(report.inDepth().doubt().targets()).isNull();
    assertThat(HtmlReport.of(report)).contains("When it is not sure");
  }

  /** The file is the one of the first model that shipped. */
  @Test
  void a_report_of_an_earlier_version_is_read_without_depth() throws IOException {
    try (InputStream old = getClass().getResourceAsStream("evaluation-before-in-depth.json")) {
      EvaluationReport report = reports.read(old.readAllBytes());
      assertThat(report.inDepth()).isNull();
      assertThat(report.summary().accuracy()).isEqualTo(Proportion.of(2004, 2004));
      assertThat(report.classes()).hasSize(12);
      assertThat(HtmlReport.of(report)).contains("2,004 of 2,004 photos right.");
    }
  }

  @Test
  void what_is_missing_or_null_is_refused_by_its_name() {
    String written = text(reports.write(REPORT));
    for (String field : List.of("summary", "speed", "photosFrom")) {
      String without = written.replaceFirst("\"" + field + "\"", "\"other\"");
      assertThatThrownBy(() -> reports.read(without.getBytes(StandardCharsets.UTF_8)))
          .hasMessageContaining(field);
    }
    assertThatThrownBy(() -> reports.read(nulled(written, "fingerprint")))
        .hasMessageContaining("fingerprint");
  }

  private static byte[] nulled(String json, String field) {
    return json.replaceFirst("\"" + field + "\" : \"[^\"]*\"", "\"" + field + "\" : null")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void what_is_no_evaluation_is_refused() {
    for (String broken : List.of("", "{}", "[1]", "hello")) {
      Refusal refusal =
          catchThrowableOfType(
              Refusal.class, () -> reports.read(broken.getBytes(StandardCharsets.UTF_8)));
      assertThat(refusal.code()).isEqualTo(RefusalCode.PACKAGE_BROKEN);
      assertThat(refusal)
          .hasMessageStartingWith("evaluation.json is no evaluation: ")
          .hasMessageEndingWith("Evaluate the model again.");
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
