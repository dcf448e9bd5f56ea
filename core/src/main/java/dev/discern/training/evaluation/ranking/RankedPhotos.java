package dev.discern.training.evaluation.ranking;

import dev.discern.training.evaluation.ranking.Ranking.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Photos from the highest score down. Those of one score come at once: a threshold cannot part
 * them.
 */
final class RankedPhotos {
  private final int[] order;
  private final boolean[] has;
  private final boolean[] lastOfScore;
  private final int positives;

  private RankedPhotos(int[] order, boolean[] has, boolean[] lastOfScore) {
    this.order = order;
    this.has = has;
    this.lastOfScore = lastOfScore;
    this.positives = (int) IntStream.range(0, has.length).filter(i -> has[i]).count();
  }

  static RankedPhotos of(double[] scores, boolean[] has) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
            .mapToInt(i -> i)
            .toArray();
    boolean[] hasInOrder = new boolean[order.length];
    boolean[] last = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      hasInOrder[i] = has[order[i]];
      last[i] = i == order.length - 1 || scores[order[i]] != scores[order[i + 1]];
    }
    return new RankedPhotos(order, hasInOrder, last);
  }

  int positives() {
    return positives;
  }

  /** The area under the ROC curve and the average precision of a sample. */
  double[] areas(int[] times) {
    long hits = 0;
    long misses = 0;
    long hitsBefore = 0;
    long missesBefore = 0;
    double roc = 0;
    double precision = 0;
    for (int i = 0; i < order.length; i++) {
      if (has[i]) {
        hits += times[order[i]];
      } else {
        misses += times[order[i]];
      }
      if (lastOfScore[i] && hits + misses > 0) {
        roc += (misses - missesBefore) * (hits + hitsBefore) / 2.0;
        precision += (hits - hitsBefore) * (double) hits / (hits + misses);
        hitsBefore = hits;
        missesBefore = misses;
      }
    }
    return new double[] {roc / ((double) hits * misses), precision / hits};
  }

  List<Point> roc() {
    List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
    int hits = 0;
    for (int i = 0; i < order.length; i++) {
      hits += has[i] ? 1 : 0;
      if (lastOfScore[i]) {
        int misses = i + 1 - hits;
        points.add(
            new Point((double) misses / (order.length - positives), (double) hits / positives));
      }
    }
    return points;
  }

  List<Point> precisionRecall() {
    List<Point> points = new ArrayList<>();
    int hits = 0;
    for (int i = 0; i < order.length; i++) {
      hits += has[i] ? 1 : 0;
      if (lastOfScore[i] && hits > 0) {
        points.add(new Point((double) hits / positives, (double) hits / (i + 1)));
      }
    }
    return points;
  }
}
