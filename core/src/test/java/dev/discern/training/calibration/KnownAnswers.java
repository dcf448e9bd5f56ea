package dev.discern.training.calibration;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.decision.Softmax;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Predictions of a model that knows how often it is right. */
final class KnownAnswers {
  static final List<String> LABELS = List.of("a", "b", "c");
  static final ModelDescription MODEL = GreyWorld.description(LABELS, DecisionSettings.DEFAULT);

  private KnownAnswers() {}

  /** Labels drawn as often as a softmax at this temperature says. */
  static List<KnownPrediction> drawn(double temperature, int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              double[] logits = random.doubles(LABELS.size(), -4, 4).toArray();
              String label = drawn(Softmax.of(logits, temperature), random.nextDouble());
              return known(label, logits, null);
            })
        .toList();
  }

  /** A photo of a label, called another with some probability. */
  static KnownPrediction called(String truth, String best, double probability) {
    double rest = (1 - probability) / (LABELS.size() - 1);
    double[] logits =
        LABELS.stream()
            .mapToDouble(label -> Math.log(label.equals(best) ? probability : rest))
            .toArray();
    return known(truth, logits, null);
  }

  /** A photo of the first label that lies there. */
  static KnownPrediction at(float[] embedding) {
    return known("a", new double[] {3, 0, 0}, embedding);
  }

  private static KnownPrediction known(
      String label, double[] logits, float @Nullable [] embedding) {
    return new KnownPrediction(label, new Prediction(logits, embedding, null, null));
  }

  private static String drawn(double[] probabilities, double lot) {
    double left = lot;
    int at = 0;
    while (at < probabilities.length - 1 && left > probabilities[at]) {
      left -= probabilities[at++];
    }
    return LABELS.get(at);
  }
}
