package dev.discern.training.evaluation.ranking;

import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.interval.Estimate;
import java.util.List;

/**
 * One label against all others, over every threshold.
 *
 * @param photos that have the label
 * @param others that do not
 * @param rocAuc the area under the ROC curve: how often a photo of the label scores above one of
 *     the others (Fawcett, An introduction to ROC analysis, 2006)
 * @param averagePrecision the area under the precision-recall curve, by steps (Davis and Goadrich
 *     2006 say why not by straight lines)
 * @param roc false against true positive rate, from nothing to everything accepted
 * @param precisionRecall recall against precision, likewise
 */
public record Ranking(
    String label,
    int photos,
    int others,
    Estimate rocAuc,
    Estimate averagePrecision,
    List<Point> roc,
    List<Point> precisionRecall) {
  public Ranking {
    roc = List.copyOf(roc);
    precisionRecall = List.copyOf(precisionRecall);
  }

  /** A place on a curve, both 0 to 1. */
  public record Point(double x, double y) {}

  /**
   * Ranks.
   *
   * @param scores the label's probability, of each photo
   * @param has whether the photo has the label; some must and some must not
   */
  public static Ranking of(String label, double[] scores, boolean[] has, Bootstrap bootstrap) {
    RankedPhotos ranked = RankedPhotos.of(scores, has);
    List<Estimate> areas = bootstrap.estimates(ranked::areas);
    return new Ranking(
        label,
        ranked.positives(),
        scores.length - ranked.positives(),
        areas.get(0),
        areas.get(1),
        Curves.thinned(ranked.roc()),
        Curves.thinned(ranked.precisionRecall()));
  }

  /** The same without its curves, for a table of many labels. */
  public Ranking withoutCurves() {
    return new Ranking(label, photos, others, rocAuc, averagePrecision, List.of(), List.of());
  }
}
