package dev.discern.training.evaluation.line;

import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.Thumbnails;
import dev.discern.training.evaluation.judging.Examination;
import java.util.function.LongSupplier;

/**
 * What an evaluation needs of the world.
 *
 * @param photos brings a photo's bytes
 * @param decoder the same that serves
 * @param thumbnails small pictures of the photos that a report names
 * @param threads how many batches are classified at once
 * @param nanoTime a monotonic clock, such as {@code System::nanoTime}
 */
public record EvaluationPorts(
    PhotoReader photos,
    ImageDecoder decoder,
    Thumbnails thumbnails,
    int threads,
    LongSupplier nanoTime) {

  /** Shows photos to a model, which is not closed by that. */
  public Examination examination(ImageClassifier model) {
    return new Examination(model, photos, threads);
  }
}
