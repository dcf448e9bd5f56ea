package dev.discern.engine.onnx;

import dev.discern.engine.onnx.ProbeRuns.Output;
import dev.discern.inference.model.ScoreKind;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.List;

/**
 * Where a graph gives its scores.
 *
 * @param name of the output
 * @param kind of numbers they are
 */
record ScoreDoor(String name, ScoreKind kind) {
  /** Half-precision probabilities of 1,000 classes sum to 1 within a percent. */
  private static final double SUM_TOLERANCE = 0.02;

  static ScoreDoor find(String model, List<Output> outputs, int labels) {
    List<Output> lists = outputs.stream().filter(ScoreDoor::isList).toList();
    Output scores =
        lists.stream()
            .filter(output -> fits(output, labels))
            .findFirst()
            .orElseThrow(() -> noScores(model, outputs, lists, labels));
    return new ScoreDoor(scores.name(), kind(model, scores));
  }

  /** One axis of numbers, whatever axes of one stand beside it. */
  private static boolean isList(Output output) {
    return output.shape().stream().filter(size -> size > 1).count() <= 1;
  }

  private static boolean fits(Output output, int labels) {
    int numbers = output.photos().get(0).length;
    return numbers == labels || (numbers == 1 && labels == 2);
  }

  private static ScoreKind kind(String model, Output output) {
    boolean within = true;
    boolean sumsToOne = true;
    for (float[] photo : output.photos()) {
      double sum = 0;
      for (float score : photo) {
        if (!Float.isFinite(score)) {
          throw noNumbers(model);
        }
        within &= score >= 0 && score <= 1 + SUM_TOLERANCE;
        sum += score;
      }
      sumsToOne &= Math.abs(sum - 1) < SUM_TOLERANCE;
    }
    if (output.photos().get(0).length == 1) {
      return within ? ScoreKind.SINGLE_PROBABILITY : ScoreKind.SINGLE_LOGIT;
    }
    return within && sumsToOne ? ScoreKind.PROBABILITIES : ScoreKind.LOGITS;
  }

  private static Refusal noNumbers(String model) {
    return Refusal.of(
        RefusalCode.MODEL_BROKEN,
        model,
        "gives scores that are no numbers (NaN or infinite). Try another preset, or export it"
            + " again.");
  }

  private static Refusal noScores(
      String model, List<Output> outputs, List<Output> lists, int labels) {
    if (lists.isEmpty()) {
      return Refusal.of(
          RefusalCode.MODEL_NOT_A_CLASSIFIER,
          model,
          "gives no list of scores: its outputs are %s. Give an image classifier: one colour photo in, one score a label out."
              .formatted(outputs.stream().map(o -> o.name() + " " + o.shape()).toList()));
    }
    int scores = lists.get(0).photos().get(0).length;
    return Refusal.of(
            RefusalCode.MODEL_LABELS_MISMATCH,
            model,
            "gives %d scores, but there are %d labels. Give the labels file one line for each score, in the model's order."
                .formatted(scores, labels))
        .with("scores", scores)
        .with("labels", labels);
  }
}
