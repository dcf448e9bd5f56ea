package dev.discern.app.terminal;

import dev.discern.training.evaluation.curve.CurvePoint;
import dev.discern.training.evaluation.curve.LearningCurve;
import java.io.PrintStream;

/** A learning curve in a few lines for a person; the sentence that counts comes last. */
public final class CurveText {
  private CurveText() {}

  public static void print(LearningCurve curve, PrintStream out) {
    out.println("judged on " + curve.photosFrom());
    curve.points().forEach(point -> print(point, out));
    out.println(curve.verdict());
  }

  private static void print(CurvePoint point, PrintStream out) {
    out.println(
        EvaluationText.format("%,7d photos  ", Math.round(point.photos()))
            + EvaluationText.withInterval(point.accuracy(), 1, 100, " %")
            + drawings(point));
  }

  private static String drawings(CurvePoint point) {
    return point.drawings() == 1
        ? ""
        : EvaluationText.format(
            "; %d drawings, %.1f to %.1f %%",
            point.drawings(), 100 * point.lowest(), 100 * point.highest());
  }
}
