package dev.discern.app.terminal;

import static dev.discern.app.terminal.EvaluationText.format;
import static dev.discern.app.terminal.EvaluationText.withInterval;

import dev.discern.training.evaluation.InDepth;
import dev.discern.training.evaluation.LabelCertainty;
import dev.discern.training.evaluation.doubt.PredictionSets;
import dev.discern.training.evaluation.doubt.Targets;
import dev.discern.training.evaluation.other.OtherPhotos;
import dev.discern.training.evaluation.ranking.Ranking;
import dev.discern.training.evaluation.reliability.Reliability;
import dev.discern.training.evaluation.slice.Slices;
import java.io.PrintStream;
import java.util.List;

/** How far an evaluation can be trusted, in a line a figure. */
final class InDepthText {
  private static final String NOTHING = "";

  private InDepthText() {}

  static void print(InDepth depth, PrintStream out) {
    if (depth.estimates().grouped()) {
      out.println("  by group " + withInterval(depth.estimates().accuracy(), 2, 100, " %"));
    }
    out.println("log loss   " + withInterval(depth.estimates().logLoss(), 4, 1, NOTHING));
    out.println("macro F1   " + withInterval(depth.estimates().macroF1(), 4, 1, NOTHING));
    print(depth.reliability(), out);
    depth.rankings().stream()
        .filter(each -> !each.roc().isEmpty())
        .forEach(each -> print(each, out));
    if (depth.doubt().outOfDomain().hits() > 0) {
      out.println("not its own " + withInterval(depth.doubt().outOfDomain()));
    }
    if (depth.doubt().sets() != null) {
      print(depth.doubt().sets(), out);
    }
    if (depth.doubt().targets() != null) {
      print(depth.doubt().targets(), out);
    }
    depth.slices().forEach(each -> print(each, out));
    if (depth.others() != null) {
      print(depth.others(), out);
    }
    List<LabelCertainty> shown =
        depth.labels().stream().filter(each -> each.recall().of() > 0).toList();
    long few = shown.stream().filter(LabelCertainty::few).count();
    if (few > 0) {
      out.println(
          format(
              "%d of %d labels have fewer than %d photos: their own figures say little",
              few, shown.size(), LabelCertainty.FEW_PHOTOS));
    }
  }

  private static void print(Reliability found, PrintStream out) {
    out.println(
        "ECE        "
            + withInterval(found.error(), 2, 100, " %")
            + format(
                "; a perfectly calibrated model shows %.2f %%, up to %.2f %%",
                100 * found.ifPerfect(), 100 * found.ifPerfectAtMost()));
  }

  private static void print(Ranking found, PrintStream out) {
    out.println("ROC AUC    " + withInterval(found.rocAuc(), 4, 1, NOTHING));
    out.println(
        "PR AUC     "
            + withInterval(found.averagePrecision(), 4, 1, NOTHING)
            + " of “"
            + found.label()
            + "”");
  }

  private static void print(PredictionSets sets, PrintStream out) {
    out.println(
        "candidates "
            + withInterval(sets.covered())
            + format(
                " hold the truth, %.0f %% promised; %.2f of them on average",
                100 * sets.promised(), sets.meanSize().value()));
  }

  private static void print(Targets targets, PrintStream out) {
    if (!targets.labels().isEmpty()) {
      out.println("Asked of labels with a threshold of their own: " + targets.asked());
    }
    targets
        .labels()
        .forEach(
            each ->
                out.println(
                    format("  %-24s ", each.label())
                        + withInterval(each.reached())
                        + ": "
                        + each.verdict()));
  }

  private static void print(Slices slices, PrintStream out) {
    out.println(slices.by());
    slices
        .slices()
        .forEach(each -> out.println(format("  %-24s ", each.name()) + withInterval(each.right())));
  }

  private static void print(OtherPhotos others, PrintStream out) {
    out.println("Photos of " + others.from() + ", none of them its own");
    out.println("  accepted " + withInterval(others.accepted()));
    out.println("  its own that were kept " + withInterval(others.ownKept()));
    others.falselyAccepted().stream()
        .limit(5)
        .forEach(
            each ->
                out.println(
                    format(
                        "  taken    %s for %s (%.1f %%)",
                        each.file(), each.label(), 100 * each.probability())));
  }
}
