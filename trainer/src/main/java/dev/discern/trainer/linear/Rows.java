package dev.discern.trainer.linear;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Features to learn from, or to be judged on.
 *
 * @param features a row an example, all equally long
 * @param labels the class of each
 * @param weights how much an example of each class counts
 */
@SuppressWarnings("ArrayRecordComponent") // shared with nobody who writes, never compared
public record Rows(float[][] features, int[] labels, double[] weights) {
  int count() {
    return labels.length;
  }

  int classes() {
    return weights.length;
  }

  int width() {
    return features[0].length;
  }

  /** The rows at some places. */
  Rows where(IntPredicate wanted) {
    int[] places = IntStream.range(0, count()).filter(wanted).toArray();
    return new Rows(
        IntStream.of(places).mapToObj(i -> features[i]).toArray(float[][]::new),
        IntStream.of(places).map(i -> labels[i]).toArray(),
        weights);
  }
}
