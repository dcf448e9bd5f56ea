package dev.discern.bench.accuracy;

import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.other.OtherPhotos;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A model that is made by a command of Discern, and what came of it.
 *
 * @param name of the row
 * @param folder of photos, in the shared data
 * @param how it is made and judged, in words
 * @param command without the folder and the model's name; {@code DATA} and {@code BACKBONE} stand
 *     for places
 * @param goals what is asked of it
 */
record MadeRow(String name, String folder, String how, List<String> command, Goals goals)
    implements AccuracyRow {
  private static final String OTHERS = "imagenet-sample";

  /**
   * What is asked of a model; 0 for a goal that is none.
   *
   * @param accuracy at least
   * @param kept of its own photos, not taken for something else, at least
   * @param refused of other photos, taken for something else, at least
   * @param accepted of other photos, at most
   */
  record Goals(double accuracy, double kept, double refused, double accepted) {
    static final double CALIBRATION = 0.03;

    static Goals of(double accuracy) {
      return new Goals(accuracy, 0, 0, 0);
    }

    Goals domain(double kept, double accepted) {
      return new Goals(accuracy, kept, refused, accepted);
    }
  }

  @Override
  public List<Finding> measure(Desk desk) throws Exception {
    EvaluationReport report = desk.make(name, desk.words(command, folder));
    List<Finding> findings = new ArrayList<>();
    if (goals.accuracy() > 0) {
      findings.add(
          Finding.atLeast(
              folder,
              how + moved(report.photosFrom()),
              report.summary().accuracy(),
              goals.accuracy()));
      findings.add(Finding.calibration(folder, how, report, Goals.CALIBRATION));
    }
    if (goals.kept() > 0) {
      findings.addAll(domain(desk, Finding.inDepth(report).kept()));
    }
    return findings;
  }

  /** What the division says of photos that had to move, in a few words. */
  static String moved(String photosFrom) {
    return Arrays.stream(photosFrom.split(";"))
        .filter(part -> part.contains("moved to train"))
        .map(part -> ", " + part.strip().replaceAll("\\)$", ""))
        .reduce("", String::concat);
  }

  private List<Finding> domain(Desk desk, Proportion kept) throws Exception {
    EvaluationReport judged =
        desk.judge(
            name, desk.data().resolve(folder), "--other", desk.data().resolve(OTHERS).toString());
    OtherPhotos met =
        Objects.requireNonNull(Finding.inDepth(judged).others(), "--other was not looked at");
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.atLeast(folder, how + ": own photos kept", kept, goals.kept()));
    String others = "shown to the model of " + folder;
    if (goals.refused() > 0) {
      findings.add(
          Finding.atLeast(OTHERS, others + ": refused", met.outOfDomain(), goals.refused()));
    }
    if (goals.accepted() > 0) {
      findings.add(Finding.atMost(OTHERS, others + ": accepted", met.accepted(), goals.accepted()));
    }
    return findings;
  }
}
