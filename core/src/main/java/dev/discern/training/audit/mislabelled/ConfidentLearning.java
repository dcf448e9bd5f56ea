package dev.discern.training.audit.mislabelled;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Confident learning (Northcutt, Jiang and Chuang 2021, "Confident Learning: Estimating Uncertainty
 * in Dataset Labels"). A model is as sure of a label, on the average over the photos that carry it,
 * as the label's threshold says. A photo of which the model is at least that sure that it shows
 * some label is counted under that and its own: the confident joint, which says how many photos of
 * one label show another. So many, those with the largest margins, are suspected ("prune by noise
 * rate"). A label that the model is never sure of does not make all its photos suspects.
 */
public final class ConfidentLearning {
  private final int[] given;
  private final double[][] probabilities;
  private final int labels;

  /**
   * Takes what is known.
   *
   * @param given each photo's label, from 0
   * @param probabilities of each photo its labels', from a model that has not learnt from it; not
   *     copied
   */
  public ConfidentLearning(int[] given, double[][] probabilities) {
    this.given = given.clone();
    this.probabilities = probabilities;
    this.labels = probabilities.length == 0 ? 0 : probabilities[0].length;
  }

  /** The labels that are probably wrong, the most probable first. */
  public List<Suspicion> suspicions() {
    double[][] joint = joint();
    return IntStream.range(0, labels)
        .boxed()
        .flatMap(label -> suspects(label, joint[label]))
        .distinct()
        .map(photo -> new Suspicion(photo, other(photo), margin(photo, other(photo))))
        .sorted(Comparator.comparing(Suspicion::margin).thenComparing(Suspicion::photo))
        .toList();
  }

  /** Of the photos of a label those that show each other one, as many as the joint says. */
  private Stream<Integer> suspects(int label, double[] shown) {
    return IntStream.range(0, labels)
        .filter(other -> other != label)
        .boxed()
        .flatMap(
            other ->
                IntStream.range(0, given.length)
                    .filter(photo -> given[photo] == label && margin(photo, other) < 0)
                    .boxed()
                    .sorted(Comparator.comparing(photo -> margin(photo, other)))
                    .limit(Math.round(shown[other])));
  }

  /** How many photos of each label show each label; a row sums to the label's photos. */
  private double[][] joint() {
    double[] thresholds = thresholds();
    double[][] joint = new double[labels][labels];
    for (int photo = 0; photo < given.length; photo++) {
      int shown = confident(photo, thresholds);
      if (shown >= 0) {
        joint[given[photo]][shown]++;
      }
    }
    for (int label = 0; label < labels; label++) {
      scale(joint[label], count(label));
    }
    return joint;
  }

  private static void scale(double[] row, long to) {
    double sum = IntStream.range(0, row.length).mapToDouble(i -> row[i]).sum();
    for (int i = 0; i < row.length && sum > 0; i++) {
      row[i] *= to / sum;
    }
  }

  private long count(int label) {
    return IntStream.of(given).filter(each -> each == label).count();
  }

  /** The likeliest of the labels that the model is confident of; -1 where of none. */
  private int confident(int photo, double[] thresholds) {
    return IntStream.range(0, labels)
        .filter(label -> probabilities[photo][label] >= thresholds[label])
        .boxed()
        .max(Comparator.comparing(label -> probabilities[photo][label]))
        .orElse(-1);
  }

  /** The likeliest label beside the given one. */
  private int other(int photo) {
    return IntStream.range(0, labels)
        .filter(label -> label != given[photo])
        .boxed()
        .max(Comparator.comparing(label -> probabilities[photo][label]))
        .orElse(given[photo]);
  }

  private double margin(int photo, int other) {
    return probabilities[photo][given[photo]] - probabilities[photo][other];
  }

  /**
   * Of each label how probable it is held on the average of the photos that carry it; of one that
   * nobody carries nothing is known, and nobody is confident of it.
   */
  private double[] thresholds() {
    double[] sums = new double[labels];
    for (int photo = 0; photo < given.length; photo++) {
      sums[given[photo]] += probabilities[photo][given[photo]];
    }
    return IntStream.range(0, labels)
        .mapToDouble(label -> count(label) == 0 ? Double.MAX_VALUE : sums[label] / count(label))
        .toArray();
  }

  /**
   * A label that is probably wrong.
   *
   * @param photo its number
   * @param likely the label that it probably shows
   * @param margin the given label's probability less that of the likely one, below 0
   */
  public record Suspicion(int photo, int likely, double margin) {}
}
