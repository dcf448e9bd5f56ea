package dev.discern.training;

import dev.discern.inference.Answer;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.Gallery.KnownPhoto;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction.Extra;
import dev.discern.training.calibration.OwnPhotos;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.Thumbnails;
import dev.discern.training.evaluation.judging.Examination;
import dev.discern.training.evaluation.judging.Examination.Examined;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hangs training photos into a model's gallery: so many at most, as many of each label as can be,
 * drawn by their content so that the same set gives the same gallery.
 */
final class GalleryMaker {
  static final int MOST = 1_000;

  private final Dataset dataset;
  private final PhotoGroups groups;
  private final Thumbnails thumbnails;

  GalleryMaker(Dataset dataset, PhotoGroups groups, Thumbnails thumbnails) {
    this.dataset = dataset;
    this.groups = groups;
    this.thumbnails = thumbnails;
  }

  /** The gallery of a model; empty when its graph offers no embedding. */
  OwnPhotos make(
      ModelDescription model,
      Examination examination,
      List<LabelledPhoto> train,
      Progress progress) {
    if (!examination.offers(Extra.EMBEDDING)) {
      return OwnPhotos.NONE;
    }
    List<KnownPhoto> photos = new ArrayList<>();
    List<String> groupOf = new ArrayList<>();
    List<float[]> embeddings = new ArrayList<>();
    for (Examined each :
        examination.of("hanging the gallery", chosen(train), Set.of(Extra.EMBEDDING), progress)) {
      if (each.answer() instanceof Answer.Answered answered
          && answered.prediction().embedding() != null) {
        photos.add(known(each.photo()));
        groupOf.add(groups.groupOf(each.photo().file()).toString());
        embeddings.add(answered.prediction().embedding());
      }
    }
    return new OwnPhotos(
        new Gallery(photos, embeddings.toArray(float[][]::new)),
        onFrozenFeatures(model) ? groupOf : List.of());
  }

  /** Features that were fitted to these photos have them nearer together than new ones are. */
  private static boolean onFrozenFeatures(ModelDescription model) {
    return !model.originalLabels().isEmpty();
  }

  /** One of each label in turn, until the gallery is full. */
  static List<LabelledPhoto> chosen(List<LabelledPhoto> train) {
    Map<String, Integer> turn = new LinkedHashMap<>();
    return train.stream()
        .sorted(Comparator.comparing(LabelledPhoto::sha256))
        .map(photo -> new Turn(turn.merge(photo.label(), 1, Integer::sum), photo))
        .sorted(Comparator.comparingInt(Turn::number))
        .limit(MOST)
        .map(Turn::photo)
        .toList();
  }

  private KnownPhoto known(LabelledPhoto photo) {
    return new KnownPhoto(
        dataset.root().relativize(photo.file()).toString(),
        photo.label(),
        thumbnails.jpeg(photo.file()).orElse(null));
  }

  private record Turn(int number, LabelledPhoto photo) {}
}
