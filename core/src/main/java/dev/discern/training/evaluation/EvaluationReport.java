package dev.discern.training.evaluation;

import dev.discern.training.dataset.Thumbnails;
import dev.discern.training.trainer.Epoch;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a model did on labelled photos; {@code evaluation.json} in a package.
 *
 * @param model which, as users write it
 * @param photosFrom which photos these were, in words
 * @param fingerprint of the dataset they come from
 * @param summary the figures over all of them
 * @param confusion what was taken for what
 * @param classes the figures of every label that photos have or were given, in the model's order
 * @param mistakes the wrong answers that the model was surest of, worst first
 * @param slowest the photos that took longest, slowest first
 * @param speed how fast it went
 * @param refused photos that got no answer, and why
 * @param epochs the training's curves; empty where the model was not trained in this run
 * @param inDepth how far all this can be trusted; null in reports of before it was measured
 */
public record EvaluationReport(
    String model,
    String photosFrom,
    String fingerprint,
    Summary summary,
    ConfusionMatrix confusion,
    List<ClassFigures> classes,
    List<Mistake> mistakes,
    List<SlowPhoto> slowest,
    Speed speed,
    List<RefusedPhoto> refused,
    List<Epoch> epochs,
    @Nullable InDepth inDepth) {
  public EvaluationReport {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(photosFrom, "photosFrom");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(confusion, "confusion");
    Objects.requireNonNull(speed, "speed");
    classes = List.copyOf(classes);
    mistakes = List.copyOf(mistakes);
    slowest = List.copyOf(slowest);
    refused = List.copyOf(refused);
    epochs = List.copyOf(epochs);
  }

  /**
   * A wrong answer.
   *
   * @param file within the dataset
   * @param actual what the photo shows
   * @param predicted what the model says
   * @param probability that it gives to what it says
   * @param probabilityOfActual that it gives to the truth
   */
  public record Mistake(
      String file,
      String actual,
      String predicted,
      double probability,
      double probabilityOfActual) {}

  /** A photo and how long it took from bytes to answer, milliseconds of one thread. */
  public record SlowPhoto(String file, double millis) {}

  /**
   * How fast it went on this machine.
   *
   * @param threads that worked at once
   * @param seconds for all photos, reading included
   * @param photosPerSecond all threads together
   * @param medianMillis of one photo on one thread
   * @param p95Millis 95 of 100 photos take no longer
   */
  public record Speed(
      int threads, double seconds, double photosPerSecond, double medianMillis, double p95Millis) {}

  /** A photo without an answer: the refusal's slug and sentence. */
  public record RefusedPhoto(String file, String code, String reason) {}

  /** The same report with a training's curves. */
  public EvaluationReport withEpochs(List<Epoch> curves) {
    return with(curves, inDepth);
  }

  /** The same report, its depth changed; one without depth stays as it is. */
  public EvaluationReport deepened(UnaryOperator<InDepth> change) {
    return inDepth == null ? this : with(epochs, change.apply(inDepth));
  }

  /** The same report with its mistakes as small pictures, where it has a depth to keep them in. */
  public EvaluationReport withThumbnails(Path root, Thumbnails thumbnails) {
    Map<String, String> small = new HashMap<>();
    for (Mistake each : mistakes) {
      thumbnails.base64(root.resolve(each.file())).ifPresent(jpeg -> small.put(each.file(), jpeg));
    }
    return deepened(depth -> depth.withThumbnails(small));
  }

  private EvaluationReport with(List<Epoch> curves, @Nullable InDepth other) {
    return new EvaluationReport(
        model,
        photosFrom,
        fingerprint,
        summary,
        confusion,
        classes,
        mistakes,
        slowest,
        speed,
        refused,
        curves,
        other);
  }
}
