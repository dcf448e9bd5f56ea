package dev.discern.inference.decision;

import dev.discern.inference.model.DomainSettings;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.model.Prediction.Extra;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the model's own photos from all others. */
final class Domain {
  private static final int NAMED = 3;

  private final @Nullable DomainSettings settings;
  private final List<String> originalLabels;
  private final Gallery gallery;

  Domain(ModelDescription model, Gallery gallery) {
    this.settings = model.decision().domain();
    this.originalLabels = model.originalLabels();
    this.gallery = gallery;
  }

  /** What must be predicted beside the scores. */
  Set<Extra> needs() {
    Set<Extra> needs = EnumSet.noneOf(Extra.class);
    if (settings != null) {
      needs.add(Extra.EMBEDDING);
      needs.add(Extra.ORIGINAL_SCORES);
    }
    return needs;
  }

  boolean contains(Prediction prediction) {
    return settings == null || (isNear(settings, prediction) && looksRight(settings, prediction));
  }

  /** What the backbone takes the photo for. */
  List<Score> looksLike(Prediction prediction) {
    double[] original = prediction.originalLogits();
    return original == null
        ? List.of()
        : Softmax.ranked(originalLabels, Softmax.of(original, 1)).stream().limit(NAMED).toList();
  }

  private boolean isNear(DomainSettings asked, Prediction prediction) {
    Double farthest = asked.farthest();
    float[] embedding = prediction.embedding();
    if (farthest == null || embedding == null || gallery.isEmpty()) {
      return true;
    }
    return gallery.distance(embedding, asked.neighbours(), photo -> true) <= farthest;
  }

  private boolean looksRight(DomainSettings asked, Prediction prediction) {
    double[] original = prediction.originalLogits();
    return asked.looks().isEmpty()
        || original == null
        || Softmax.ranked(originalLabels, Softmax.of(original, 1)).stream()
            .limit(asked.likeliest())
            .anyMatch(score -> asked.looks().contains(score.label()));
  }
}
