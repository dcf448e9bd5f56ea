package dev.discern.training.evaluation.reliability;

import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.interval.EqualParts;
import dev.discern.training.evaluation.interval.EqualParts.Stretch;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.reliability.Reliability.Bin;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Photos in bins of about equal size by how probable their best label is. */
final class BinnedPhotos {
  private static final int BINS_AT_MOST = 15;

  private final int[] order;
  private final double[] probabilities;
  private final boolean[] right;
  private final List<Stretch> stretches;

  private BinnedPhotos(int[] order, double[] probabilities, boolean[] right) {
    this.order = order;
    this.probabilities = probabilities;
    this.right = right;
    this.stretches = EqualParts.of(probabilities, bins(order.length));
  }

  static BinnedPhotos of(double[] probabilities, boolean[] right) {
    int[] order =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .mapToInt(i -> i)
            .toArray();
    boolean[] inOrder = new boolean[order.length];
    double[] sorted = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      inOrder[i] = right[order[i]];
      sorted[i] = probabilities[order[i]];
    }
    return new BinnedPhotos(order, sorted, inOrder);
  }

  /** Twice as many photos a bin as bins: narrow bins of few photos show chance, not the model. */
  private static int bins(int photos) {
    return Math.max(1, Math.min(BINS_AT_MOST, (int) Math.sqrt(photos / 2.0)));
  }

  List<Bin> bins() {
    return stretches.stream().map(this::bin).toList();
  }

  private Bin bin(Stretch stretch) {
    int hits = 0;
    double sum = 0;
    for (int i = stretch.from(); i < stretch.to(); i++) {
      hits += right[i] ? 1 : 0;
      sum += probabilities[i];
    }
    return new Bin(
        probabilities[stretch.from()],
        probabilities[stretch.to() - 1],
        sum / stretch.size(),
        Proportion.of(hits, stretch.size()));
  }

  /** The error of a sample, the bins left where they are. */
  double error(int[] times) {
    double off = 0;
    long photos = 0;
    for (Stretch stretch : stretches) {
      double gap = 0;
      for (int i = stretch.from(); i < stretch.to(); i++) {
        int each = times[order[i]];
        gap += each * ((right[i] ? 1 : 0) - probabilities[i]);
        photos += each;
      }
      off += Math.abs(gap);
    }
    return off / photos;
  }

  /** The errors that chance alone gives when each photo is right as often as its probability. */
  double[] errorsIfPerfect(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, Bootstrap.DRAWS)
        .mapToDouble(draw -> errorIfPerfect(random))
        .sorted()
        .toArray();
  }

  private double errorIfPerfect(SplittableRandom random) {
    double off = 0;
    for (Stretch stretch : stretches) {
      double gap = 0;
      for (int i = stretch.from(); i < stretch.to(); i++) {
        gap += (random.nextDouble() < probabilities[i] ? 1 : 0) - probabilities[i];
      }
      off += Math.abs(gap);
    }
    return off / probabilities.length;
  }
}
