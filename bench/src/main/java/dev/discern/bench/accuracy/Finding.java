package dev.discern.bench.accuracy;

import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.InDepth;
import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Interval;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.reliability.Reliability;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One line of the table.
 *
 * @param set of photos
 * @param how it was judged
 * @param result in words
 * @param photos how many it rests on
 * @param interval of 95 %, in words; empty for a count
 * @param goal in words; empty where none was set
 * @param verdict {@code reached}, {@code MISSED} or empty
 */
record Finding(
    String set,
    String how,
    String result,
    String photos,
    String interval,
    String goal,
    String verdict) {
  static final List<String> TITLES =
      List.of("set", "how", "result", "n", "95 % interval", "goal", "");

  /** A counted share that is to be at least this. */
  static Finding atLeast(String set, String how, Proportion share, double goal) {
    return counted(set, how, share, ">= " + percent(goal), verdict(share.share() >= goal));
  }

  /** A counted share that is to be at most this. */
  static Finding atMost(String set, String how, Proportion share, double goal) {
    return counted(set, how, share, "<= " + percent(goal), verdict(share.share() <= goal));
  }

  /** How far probabilities are from shares, at most this. */
  static Finding calibration(String set, String how, EvaluationReport report, double goal) {
    Reliability reliability = inDepth(report).reliability();
    Estimate error = reliability.error();
    Interval interval = error.interval();
    return new Finding(
        set,
        how + ": ECE",
        "%s (%s by chance alone)"
            .formatted(percent(error.value()), percent(reliability.ifPerfect())),
        "" + error.photos(),
        interval == null ? "" : percent(interval.low()) + " to " + percent(interval.high()),
        "<= " + percent(goal),
        verdict(error.value() <= goal));
  }

  /** The figures in depth, which every evaluation of today has. */
  static InDepth inDepth(EvaluationReport report) {
    return Objects.requireNonNull(report.inDepth(), "an evaluation of an older Discern");
  }

  /** Told, not held against anything. */
  static Finding told(String set, String how, String result) {
    return new Finding(set, how, result, "", "", "", "");
  }

  /** A counted share that nothing is asked of. */
  static Finding counted(String set, String how, Proportion share) {
    return counted(set, how, share, "", "");
  }

  private static Finding counted(
      String set, String how, Proportion share, String goal, String verdict) {
    return new Finding(
        set,
        how,
        "%s (%d)".formatted(percent(share.share()), share.hits()),
        "" + share.of(),
        percent(share.low()) + " to " + percent(share.high()),
        goal,
        verdict);
  }

  static String verdict(boolean reached) {
    return reached ? "reached" : "**missed**";
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  List<String> cells() {
    return List.of(set, how, result, photos, interval, goal, verdict);
  }
}
