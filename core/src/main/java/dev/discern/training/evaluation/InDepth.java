package dev.discern.training.evaluation;

import dev.discern.training.evaluation.doubt.Doubt;
import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.other.OtherPhotos;
import dev.discern.training.evaluation.ranking.Ranking;
import dev.discern.training.evaluation.reliability.Reliability;
import dev.discern.training.evaluation.slice.Slices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures of an evaluation can be trusted, and the answers' probabilities.
 *
 * @param estimates with intervals from resampling
 * @param labels how sure each label's figures are, as the report's classes
 * @param reliability whether probabilities mean what they say
 * @param rankings one label against all others; of two labels only the rarer one, with its curves;
 *     empty where the labels are too many
 * @param doubt what became of photos that the model was not sure of
 * @param slices the accuracy by properties of the photos
 * @param others photos that are none of the model's; null where none were given
 * @param thumbnails small JPEGs in base64 of photos that the report names, by file
 */
public record InDepth(
    Estimates estimates,
    List<LabelCertainty> labels,
    Reliability reliability,
    List<Ranking> rankings,
    Doubt doubt,
    List<Slices> slices,
    @Nullable OtherPhotos others,
    Map<String, String> thumbnails) {
  public InDepth {
    labels = List.copyOf(labels);
    rankings = List.copyOf(rankings);
    slices = List.copyOf(slices);
    thumbnails = Map.copyOf(thumbnails);
  }

  /**
   * Figures that move when other photos are drawn.
   *
   * @param accuracy as the summary's, but resampled by group; the one to believe where groups are
   *     fewer than photos
   */
  public record Estimates(Estimate accuracy, Estimate macroF1, Estimate logLoss) {
    /** Whether some photos belong together and so say less than they count. */
    public boolean grouped() {
      return accuracy.groups() < accuracy.photos();
    }
  }

  /** Of the photos, those not taken for none of the model's. */
  public Proportion kept() {
    Proportion away = doubt.outOfDomain();
    return Proportion.of(away.of() - away.hits(), away.of());
  }

  /** With what the model makes of photos that are none of its own. */
  public InDepth withOthers(OtherPhotos found) {
    return new InDepth(estimates, labels, reliability, rankings, doubt, slices, found, thumbnails);
  }

  /** With one more property. */
  public InDepth withSlices(Slices more) {
    List<Slices> all = new ArrayList<>(slices);
    all.add(more);
    return new InDepth(estimates, labels, reliability, rankings, doubt, all, others, thumbnails);
  }

  InDepth withThumbnails(Map<String, String> small) {
    return new InDepth(estimates, labels, reliability, rankings, doubt, slices, others, small);
  }
}
