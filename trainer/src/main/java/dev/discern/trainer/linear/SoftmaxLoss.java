package dev.discern.trainer.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a linear head makes small: the mean cross-entropy, each example weighed, and half the weight
 * decay times the squared weights; the biases are free. A point holds the weights class by class,
 * then the biases.
 *
 * <p>Computed on all cores in slices that do not depend on their number, so the sum does not
 * either.
 */
final class SoftmaxLoss implements Smooth {
  private static final int SLICES = 16;

  private final Rows rows;
  private final double decay;
  private final int classes;
  private final int width;

  SoftmaxLoss(Rows rows, double decay) {
    this.rows = rows;
    this.decay = decay;
    this.classes = rows.classes();
    this.width = rows.width();
  }

  int numbers() {
    return classes * (width + 1);
  }

  @Override
  public double at(double[] point, double[] gradient) {
    List<Slice> slices =
        IntStream.range(0, SLICES).parallel().mapToObj(slice -> slice(slice, point)).toList();
    Arrays.fill(gradient, 0);
    double loss = 0;
    for (Slice slice : slices) {
      loss += slice.loss;
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += slice.gradient[i];
      }
    }
    return loss + decayed(point, gradient);
  }

  private double decayed(double[] point, double[] gradient) {
    double squares = 0;
    for (int i = 0; i < classes * width; i++) {
      squares += point[i] * point[i];
      gradient[i] += decay * point[i];
    }
    return decay / 2 * squares;
  }

  private Slice slice(int number, double[] point) {
    Slice slice = new Slice(point);
    int end = (int) ((long) rows.count() * (number + 1) / SLICES);
    for (int i = (int) ((long) rows.count() * number / SLICES); i < end; i++) {
      slice.add(rows.features()[i], rows.labels()[i]);
    }
    return slice;
  }

  /** The sum over some of the rows. */
  private final class Slice {
    private final double[] point;
    private final double[] gradient = new double[numbers()];
    private double loss;

    Slice(double[] point) {
      this.point = point;
    }

    void add(float[] row, int label) {
      double weight = rows.weights()[label] / rows.count();
      double[] logits = Logits.of(point, row, classes);
      double all = Logits.logSumExp(logits);
      loss += weight * (all - logits[label]);
      for (int each = 0; each < classes; each++) {
        double share = weight * (Math.exp(logits[each] - all) - (each == label ? 1 : 0));
        gradient[classes * width + each] += share;
        pull(each * width, share, row);
      }
    }

    private void pull(int from, double share, float[] row) {
      for (int i = 0; i < row.length; i++) {
        gradient[from + i] += share * row[i];
      }
    }
  }
}
