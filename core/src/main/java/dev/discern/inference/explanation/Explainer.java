package dev.discern.inference.explanation;

import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.Evidence;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.model.Prediction.Activation;
import dev.discern.inference.model.Prediction.Extra;
import dev.discern.inference.preprocessing.Frame;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Says why a photo got its answer: with the graph's own evidence where it offers that, which costs
 * next to nothing; otherwise by covering one part of the photo after another, which costs {@link
 * Occlusion#RUNS} more predictions. Safe for any number of threads.
 */
public final class Explainer {
  /** How many training photos are shown. */
  public static final int NEIGHBOURS = 5;

  private final Classifier classifier;
  private final ModelDescription model;
  private final Gallery gallery;
  private final LongSupplier nanoTime;

  public Explainer(Classifier classifier, Gallery gallery, LongSupplier nanoTime) {
    this.classifier = classifier;
    this.model = classifier.description();
    this.gallery = gallery;
    this.nanoTime = nanoTime;
  }

  /** What must be predicted beside the scores. */
  public Set<Extra> needs() {
    return Set.of(Extra.EVIDENCE, Extra.EMBEDDING);
  }

  /**
   * Explains one label of a photo.
   *
   * @param label one of the model's
   * @throws dev.discern.refusal.Refusal {@code MODEL_BROKEN}
   */
  public Explanation explain(Seen seen, String label) {
    long start = nanoTime.getAsLong();
    HeatMap heat = heat(seen, model.labels().indexOf(label));
    List<Gallery.Neighbour> neighbours = neighbours(seen.prediction());
    return new Explanation(label, heat, neighbours, nanoTime.getAsLong() - start);
  }

  private HeatMap heat(Seen seen, int label) {
    Frame frame = model.preprocessing().frame(seen.size());
    Evidence offered = model.graph().evidence();
    Activation evidence = seen.prediction().evidence();
    return offered == null || evidence == null
        ? new Occlusion(classifier).map(seen, label, frame)
        : EvidenceMap.of(offered, evidence, label, frame);
  }

  private List<Gallery.Neighbour> neighbours(Prediction prediction) {
    float[] embedding = prediction.embedding();
    return embedding == null || gallery.isEmpty()
        ? List.of()
        : gallery.nearest(embedding, NEIGHBOURS);
  }
}
