package dev.discern.trainer;

import dev.discern.registry.ModelPackage;
import dev.discern.trainer.embedding.Decoding;
import dev.discern.trainer.embedding.Embedded;
import dev.discern.trainer.embedding.Embedder;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.trainer.photos.PhotoSource;
import dev.discern.training.audit.Onlooker;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.Split;
import dev.discern.training.trainer.Augmentation;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A frozen backbone that looks on: its features, and linear heads that are solved on them. Photos
 * are embedded once, plain, and kept on disk, where a training with the same backbone finds them.
 */
public final class BackboneOnlooker implements Onlooker {
  private final TrainerPorts ports;
  private final ModelPackage model;
  private final EmbeddingCache cache;
  private final TrainingSettings settings;
  private final Map<Path, Embedded> embedded = new HashMap<>();

  /**
   * An onlooker.
   *
   * @param model the backbone
   * @param cache where its features are kept
   * @param threads to compute with
   */
  public BackboneOnlooker(
      TrainerPorts ports, ModelPackage model, EmbeddingCache cache, int threads) {
    this.ports = ports;
    this.model = model;
    this.cache = cache;
    this.settings =
        TrainingSettings.transfer(model.description().preprocessing())
            .but()
            .hidden(0)
            .augmentation(Augmentation.NONE)
            .augmentedViews(0)
            .threads(threads)
            .settings();
  }

  @Override
  public String name() {
    return model.description().name();
  }

  @Override
  public Map<Path, float[]> features(List<LabelledPhoto> photos, Progress progress) {
    embed(photos, progress);
    Map<Path, float[]> features = new HashMap<>();
    for (LabelledPhoto photo : photos) {
      Embedded seen = embedded.get(photo.file());
      if (seen != null) {
        features.put(photo.file(), seen.rows()[0]);
      }
    }
    return features;
  }

  @Override
  public Map<Path, double[]> heldOut(List<String> labels, Folds folds, Progress progress) {
    Map<Path, double[]> probabilities = new HashMap<>();
    int done = 0;
    for (Split fold : folds.splits()) {
      embed(fold.train(), progress);
      embed(fold.validation(), progress);
      embed(fold.test(), progress);
      probabilities.putAll(heldOut(labels, fold));
      progress.progress("learning from the others", ++done, folds.splits().size());
    }
    return probabilities;
  }

  /**
   * A linear head is solved, not chosen by its validation photos: these can teach too, and the
   * tested ones stand in their place.
   */
  private Map<Path, double[]> heldOut(List<String> labels, Split fold) {
    List<LabelledPhoto> learnt = new ArrayList<>(fold.train());
    learnt.addAll(fold.validation());
    TrainingSet set = new TrainingSet(labels, learnt, fold.test());
    Run run = new Run(set, settings, TrainingObserver.SILENT);
    EmbeddedSet photos = new EmbeddedSet(run, seen(set.train()), seen(set.validation()));
    return byFile(photos.validation(), FittedHead.of(photos).scores(), labels.size());
  }

  private static Map<Path, double[]> byFile(List<Embedded> photos, float[] scores, int labels) {
    Map<Path, double[]> probabilities = new HashMap<>();
    for (int i = 0; i < photos.size(); i++) {
      probabilities.put(photos.get(i).photo().file(), softmax(scores, i * labels, labels));
    }
    return probabilities;
  }

  private static double[] softmax(float[] scores, int from, int labels) {
    double most = IntStream.range(from, from + labels).mapToDouble(i -> scores[i]).max().orElse(0);
    double[] each =
        IntStream.range(from, from + labels).mapToDouble(i -> Math.exp(scores[i] - most)).toArray();
    double sum = Arrays.stream(each).sum();
    return Arrays.stream(each).map(value -> value / sum).toArray();
  }

  private List<Embedded> seen(List<LabelledPhoto> photos) {
    return photos.stream()
        .map(photo -> embedded.get(photo.file()))
        .filter(Objects::nonNull)
        .map(Embedded::scaled)
        .toList();
  }

  private void embed(List<LabelledPhoto> photos, Progress progress) {
    List<LabelledPhoto> unseen =
        photos.stream().filter(photo -> !embedded.containsKey(photo.file())).toList();
    if (unseen.isEmpty()) {
      return;
    }
    Backbone backbone = Backbone.open(model);
    PhotoSource source = ports.source();
    List<Embedded> made =
        backbone.run(
            ports.loader(),
            classifier -> {
              Embedder embedder = new Embedder(classifier, backbone.sha256(), cache, settings);
              return source.map(
                  "embedding photos",
                  unseen,
                  photo -> embedder.plain(new Decoding(source, photo)),
                  told(progress));
            });
    cache.trim();
    made.forEach(each -> embedded.put(each.photo().file(), each));
  }

  private static TrainingObserver told(Progress progress) {
    return new TrainingObserver() {
      @Override
      public void progress(String stage, long done, long total) {
        progress.progress(stage, done, total);
      }
    };
  }
}
