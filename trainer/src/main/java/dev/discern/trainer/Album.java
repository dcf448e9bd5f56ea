package dev.discern.trainer;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.trainer.photos.Fitting;
import dev.discern.trainer.photos.PhotoSource;
import dev.discern.trainer.photos.Picture;
import dev.discern.trainer.photos.Views;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.Augmentation;
import java.util.List;

/**
 * All photos of a training, decoded once and kept in memory.
 *
 * @param train varied in each epoch
 * @param validation plain
 */
record Album(PhotoExamples train, PhotoExamples validation) {

  /**
   * Decodes everything.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} when the pixels take more than {@code memory}
   *     bytes
   */
  static Album read(Run run, PhotoSource source, long memory) {
    Fitting plain = new Fitting(run.settings().preprocessing());
    Augmentation augmentation = run.settings().augmentation();
    Views views = new Views(run.settings().preprocessing(), augmentation);
    boolean varies = !augmentation.equals(Augmentation.NONE);
    Fitting larger = varies ? new Fitting(views.working()) : plain;
    checkMemory(run, larger, memory);
    Shelf shelf = new Shelf(run, source);
    List<Picture> train = shelf.pictures("reading training photos", run.set().train(), larger);
    List<Picture> validation =
        shelf.pictures("reading validation photos", run.set().validation(), plain);
    return new Album(
        varies
            ? PhotoExamples.varied(train, views, plain, run.settings().seed())
            : PhotoExamples.plain(train, plain),
        PhotoExamples.plain(validation, plain));
  }

  private record Shelf(Run run, PhotoSource source) {
    List<Picture> pictures(String stage, List<LabelledPhoto> photos, Fitting fitting) {
      return source.map(stage, photos, photo -> picture(photo, fitting), run.observer());
    }

    private Picture picture(LabelledPhoto photo, Fitting fitting) {
      return new Picture(
          photo, run.place(photo.label()), fitting.fit(source.decode(photo, fitting.contract())));
    }
  }

  private static void checkMemory(Run run, Fitting fitting, long memory) {
    long each = 3 * fitting.contract().tensorSize().pixels();
    long needed = each * (run.set().train().size() + run.set().validation().size());
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
