package dev.discern.trainer.linear;

import dev.discern.trainer.network.Weights;
import java.util.Map;
import java.util.stream.IntStream;

/** One linear layer, as it will be written: in float32. */
@SuppressWarnings("ArrayRecordComponent") // shared with nobody who writes, never compared
public record LinearHead(float[] weights, float[] biases) {

  static LinearHead of(double[] point, int classes) {
    int biases = point.length - classes;
    return new LinearHead(floats(point, 0, biases), floats(point, biases, point.length));
  }

  private static float[] floats(double[] numbers, int from, int to) {
    float[] floats = new float[to - from];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[from + i];
    }
    return floats;
  }

  /** By the names that the written graph gives them. */
  public Weights named() {
    return new Weights(Map.of("output", weights, "output.bias", biases));
  }

  /** The scores of some rows, one after the other. */
  public float[] scores(float[][] rows) {
    double[] point = new double[weights.length + biases.length];
    IntStream.range(0, point.length)
        .forEach(i -> point[i] = i < weights.length ? weights[i] : biases[i - weights.length]);
    float[] scores = new float[rows.length * biases.length];
    IntStream.range(0, rows.length)
        .parallel()
        .forEach(i -> write(Logits.of(point, rows[i], biases.length), scores, i * biases.length));
    return scores;
  }

  private static void write(double[] logits, float[] scores, int at) {
    float[] row = floats(logits, 0, logits.length);
    System.arraycopy(row, 0, scores, at, row.length);
  }
}
