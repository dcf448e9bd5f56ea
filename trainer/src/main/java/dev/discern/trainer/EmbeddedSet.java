package dev.discern.trainer;

import dev.discern.trainer.embedding.Decoding;
import dev.discern.trainer.embedding.Embedded;
import dev.discern.trainer.embedding.Embedder;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.trainer.linear.Rows;
import dev.discern.trainer.network.ClassWeights;
import dev.discern.trainer.photos.PhotoSource;
import dev.discern.training.dataset.LabelledPhoto;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All photos of a training as the backbone sees them.
 *
 * @param train with their varied views
 * @param validation plain
 */
record EmbeddedSet(Run run, List<Embedded> train, List<Embedded> validation) {

  /** Runs them through the backbone, or finds them in the cache. */
  static EmbeddedSet read(Run run, TrainerPorts ports, Backbone backbone, EmbeddingCache cache) {
    PhotoSource source = ports.source();
    try {
      return backbone.run(
          ports.loader(),
          classifier ->
              read(
                  run, source, new Embedder(classifier, backbone.sha256(), cache, run.settings())));
    } finally {
      cache.trim();
    }
  }

  private static EmbeddedSet read(Run run, PhotoSource source, Embedder embedder) {
    List<Embedded> train =
        source.map(
            "embedding training photos",
            run.set().train(),
            photo -> embedder.varied(new Decoding(source, photo)).scaled(),
            run.observer());
    List<Embedded> validation =
        source.map(
            "embedding validation photos",
            run.set().validation(),
            photo -> embedder.plain(new Decoding(source, photo)).scaled(),
            run.observer());
    return new EmbeddedSet(run, train, validation);
  }

  int features() {
    return train.get(0).rows()[0].length;
  }

  EmbeddedExamples trainExamples() {
    return new EmbeddedExamples(run, train);
  }

  EmbeddedExamples validationExamples() {
    return new EmbeddedExamples(run, validation);
  }

  /** Every view a row of its own. */
  Rows trainRows() {
    return rows(train);
  }

  Rows validationRows() {
    return rows(validation);
  }

  Rows allRows() {
    return rows(Stream.concat(train.stream(), validation.stream()).toList());
  }

  private Rows rows(List<Embedded> photos) {
    double[] weights = ClassWeights.of(run.settings(), labels(train), run.classes());
    float[][] features =
        photos.stream().flatMap(photo -> Arrays.stream(photo.rows())).toArray(float[][]::new);
    return new Rows(features, labels(photos), weights);
  }

  private int[] labels(List<Embedded> photos) {
    return photos.stream()
        .flatMapToInt(
            photo ->
                IntStream.generate(() -> run.place(photo.photo().label()))
                    .limit(photo.rows().length))
        .toArray();
  }

  /** The first validation photos, to check the written graph on. */
  List<LabelledPhoto> some(int most) {
    return validation.stream().limit(most).map(Embedded::photo).toList();
  }
}
