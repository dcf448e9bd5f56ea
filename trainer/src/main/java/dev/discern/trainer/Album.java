package dev.discern.trainer;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.trainer.photos.Fitting;
import dev.discern.trainer.photos.PhotoSource;
import dev.discern.trainer.photos.Picture;
import dev.discern.trainer.photos.Views;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.util.List;

/**
 * All photos of a training, decoded once and kept in memory.
 *
 * @param train varied in each epoch
 * @param validation plain
 */
record Album(PhotoExamples train, PhotoExamples validation) {

  /** Decodes everything, within {@code memory} bytes. */
  static Album read(
      TrainingSet set,
      TrainingSettings settings,
      PhotoSource source,
      TrainingObserver observer,
      long memory) {
    Fitting plain = new Fitting(settings.preprocessing());
    Views views = new Views(settings.preprocessing(), settings.augmentation());
    boolean varies = PhotoExamples.varies(settings.augmentation());
    Fitting larger = varies ? new Fitting(views.working()) : plain;
    checkMemory(set, larger, memory);
    List<Picture> train =
        pictures(set.train(), "reading training photos", set, larger, source, observer);
    List<Picture> validation =
        pictures(set.validation(), "reading validation photos", set, plain, source, observer);
    return new Album(
        varies
            ? PhotoExamples.varied(train, views, plain, settings)
            : PhotoExamples.plain(train, plain),
        PhotoExamples.plain(validation, plain));
  }

  private static List<Picture> pictures(
      List<LabelledPhoto> photos,
      String stage,
      TrainingSet set,
      Fitting fitting,
      PhotoSource source,
      TrainingObserver observer) {
    return Usable.required(
        stage,
        source.map(
            stage,
            photos,
            photo ->
                new Picture(
                    photo,
                    set.labels().indexOf(photo.label()),
                    fitting.fit(source.decode(photo, fitting.contract()))),
            observer));
  }

  private static void checkMemory(TrainingSet set, Fitting fitting, long memory) {
    long each = 3 * fitting.contract().tensorSize().pixels();
    long needed = each * (set.train().size() + set.validation().size());
    if (needed > memory) {
      throw Refusal.of(
              RefusalCode.CONFIGURATION_INVALID,
              "The training",
              ("needs %.1f GB of memory for its photos at %s pixels; the limit is %.1f GB. Choose a"
                      + " smaller size, or give Java more memory (-Xmx).")
                  .formatted(needed / 1e9, fitting.contract().tensorSize(), memory / 1e9))
          .with("needed", needed)
          .with("limit", memory);
    }
  }
}
