package dev.discern.trainer.embedding;

import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Sha256;
import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.model.Prediction.Extra;
import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.trainer.photos.Fitting;
import dev.discern.trainer.photos.Seeds;
import dev.discern.trainer.photos.Views;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.Augmentation;
import dev.discern.training.trainer.TrainingSettings;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Runs photos and their varied views through a backbone, or finds them in the cache. */
public final class Embedder {
  private static final long VIEW = 4;

  /** To be raised whenever decoding, resizing or the views make other pixels of a photo. */
  private static final String PIXELS = "pixels 2";

  private final Classifier backbone;
  private final String backboneHash;
  private final EmbeddingCache cache;
  private final TrainingSettings settings;
  private final Preprocessing plain;
  private final Fitting fitting;
  private final Views views;
  private final Fitting larger;

  /**
   * An embedder.
   *
   * @param backbone with an embedding output
   * @param backboneHash the SHA-256 of its graph
   * @param settings whose augmentation and seed make the views
   */
  public Embedder(
      Classifier backbone, String backboneHash, EmbeddingCache cache, TrainingSettings settings) {
    this.backbone = backbone;
    this.backboneHash = backboneHash;
    this.cache = cache;
    this.settings = settings;
    PreprocessingContract contract = settings.preprocessing();
    this.plain = new Preprocessing(contract);
    this.fitting = new Fitting(contract);
    this.views = new Views(contract, settings.augmentation());
    this.larger = new Fitting(views.working());
  }

  /** The plain photo's features. */
  public Embedded plain(Decoding photo) {
    return new Embedded(photo.photo(), new float[][] {plainRow(photo)});
  }

  /** The plain photo's features and those of {@code augmentedViews} views. */
  public Embedded varied(Decoding photo) {
    if (settings.augmentedViews() == 0 || settings.augmentation().equals(Augmentation.NONE)) {
      return plain(photo);
    }
    float[] plainRow = plainRow(photo);
    float[][] varied = variedRows(photo);
    float[][] rows = new float[varied.length + 1][];
    rows[0] = plainRow;
    System.arraycopy(varied, 0, rows, 1, varied.length);
    return new Embedded(photo.photo(), rows);
  }

  private float[] plainRow(Decoding photo) {
    String key = key(photo.photo(), "plain");
    return cache.rows(key, 1, () -> embed(List.of(plain.apply(photo.image(plan())))))[0];
  }

  private float[][] variedRows(Decoding photo) {
    String key =
        key(
            photo.photo(),
            settings.augmentedViews() + " views, seed " + settings.seed(),
            settings.augmentation().toString());
    return cache.rows(
        key,
        settings.augmentedViews(),
        () -> embed(viewsOf(photo.photo(), larger.fit(photo.image(plan())))));
  }

  private PreprocessingContract plan() {
    return settings.preprocessing();
  }

  private List<Tensor> viewsOf(LabelledPhoto photo, Pixels working) {
    return IntStream.range(0, settings.augmentedViews())
        .mapToObj(view -> Seeds.stream(settings.seed(), VIEW, Seeds.of(photo.sha256()), view))
        .map(random -> fitting.tensor(views.view(working, random)))
        .toList();
  }

  private float[][] embed(List<Tensor> tensors) {
    return tensors.stream().map(this::embed).toArray(float[][]::new);
  }

  /** One at a time: a batch buys nothing on a processor, and every core has a photo of its own. */
  private float[] embed(Tensor tensor) {
    Prediction prediction = backbone.predict(List.of(tensor), Set.of(Extra.EMBEDDING)).get(0);
    float[] embedding = prediction.embedding();
    if (embedding == null) {
      throw Refusal.of(
          RefusalCode.MODEL_BROKEN, "The backbone", "gives no features. Import it again.");
    }
    return embedding;
  }

  private String key(LabelledPhoto photo, String... view) {
    return Sha256.of(
        String.join(
            "\n",
            PIXELS,
            photo.sha256(),
            settings.preprocessing().toString(),
            backboneHash,
            String.join("; ", view)));
  }
}
