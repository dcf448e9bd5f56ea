package dev.discern.trainer.photos;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.SizePlan;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.trainer.TrainingObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and decodes photos on all cores. One that does not decode after all is noted and left out:
 * a file can break between the audit and the training.
 */
public final class PhotoSource {
  private static final Logger LOG = LoggerFactory.getLogger(PhotoSource.class);
  private static final int SLICE = 64;

  private final PhotoReader reader;
  private final ImageDecoder decoder;

  public PhotoSource(PhotoReader reader, ImageDecoder decoder) {
    this.reader = reader;
    this.decoder = decoder;
  }

  /**
   * Makes something of each photo, in order; {@code make} is called on any thread.
   *
   * @param stage what the observer is told is going on
   * @return at least one
   * @throws Refusal {@code TRAINING_FAILED} when the observer asks to stop: there is no epoch yet;
   *     {@code DATASET_EMPTY} when no photo is left; {@code MODEL_BROKEN} when {@code make} says so
   */
  public <T> List<T> map(
      String stage,
      List<LabelledPhoto> photos,
      Function<LabelledPhoto, T> make,
      TrainingObserver observer) {
    List<T> made = new ArrayList<>();
    for (int start = 0; start < photos.size(); start += SLICE) {
      List<LabelledPhoto> slice = photos.subList(start, Math.min(start + SLICE, photos.size()));
      List<Outcome<T>> outcomes =
          IntStream.range(0, slice.size())
              .parallel()
              .mapToObj(i -> attempt(slice.get(i), make))
              .toList();
      outcomes.forEach(outcome -> outcome.settle(made, observer));
      observer.refuseIfStopped();
      observer.progress(stage, start + slice.size(), photos.size());
    }
    if (made.isEmpty()) {
      throw nothingLeft(stage);
    }
    return made;
  }

  private static Refusal nothingLeft(String stage) {
    return Refusal.of(
        RefusalCode.DATASET_EMPTY,
        "The dataset",
        "has no photo left after " + stage + ". Check that its files still open.");
  }

  /**
   * Decodes one photo.
   *
   * @throws Refusal as the reader and the decoder do
   */
  public DecodedImage decode(LabelledPhoto photo, SizePlan plan) {
    return decoder.decode(reader.read(photo.file()), plan);
  }

  private static <T> Outcome<T> attempt(LabelledPhoto photo, Function<LabelledPhoto, T> make) {
    try {
      return new Outcome<>(Optional.of(make.apply(photo)), "");
    } catch (Refusal refusal) {
      if (refusal.code() == RefusalCode.MODEL_BROKEN) {
        throw refusal; // no photo's fault: a broken backbone must not pass for bad photos
      }
      return new Outcome<>(Optional.empty(), refusal.sentence());
    }
  }

  private record Outcome<T>(Optional<T> made, String skipped) {
    void settle(List<T> all, TrainingObserver observer) {
      made.ifPresentOrElse(all::add, () -> note(observer));
    }

    private void note(TrainingObserver observer) {
      LOG.warn("Skipped while training: {}", skipped);
      observer.note("Skipped: " + skipped);
    }
  }
}
