package dev.discern.trainer;

import dev.discern.inference.model.Classifier;
import dev.discern.trainer.embedding.Embedded;
import dev.discern.trainer.embedding.Embedder;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.trainer.embedding.FeatureScale;
import dev.discern.trainer.photos.PhotoSource;
import dev.discern.training.dataset.LabelledPhoto;
import java.util.List;

/**
 * All photos of a training as the backbone sees them.
 *
 * @param train with their varied views
 * @param validation plain
 * @param scale measured on the training photos
 */
record EmbeddedSet(List<Embedded> train, List<Embedded> validation, FeatureScale scale) {

  /** Runs them through the backbone, or finds them in the cache. */
  static EmbeddedSet read(
      Run run, TrainerPorts ports, PhotoSource source, Backbone backbone, EmbeddingCache cache) {
    return GraphFile.with(
        backbone.onnx(),
        file -> {
          try (Classifier classifier = ports.loader().load(file, backbone.description())) {
            return read(
                run,
                source,
                new Embedder(source, classifier, backbone.sha256(), cache, run.settings()));
          } finally {
            cache.trim();
          }
        });
  }

  private static EmbeddedSet read(Run run, PhotoSource source, Embedder embedder) {
    List<Embedded> train =
        source.map(
            "embedding training photos", run.set().train(), embedder::varied, run.observer());
    List<Embedded> validation =
        source.map(
            "embedding validation photos", run.set().validation(), embedder::plain, run.observer());
    return new EmbeddedSet(train, validation, FeatureScale.of(train));
  }

  int features() {
    return scale.mean().length;
  }

  EmbeddedExamples trainExamples(Run run) {
    return new EmbeddedExamples(run, train, scale);
  }

  EmbeddedExamples validationExamples(Run run) {
    return new EmbeddedExamples(run, validation, scale);
  }

  /** The first validation photos, to check the written graph on. */
  List<LabelledPhoto> some(int most) {
    return validation.stream().limit(most).map(Embedded::photo).toList();
  }
}
