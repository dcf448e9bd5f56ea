package dev.discern.training.evaluation;

import dev.discern.training.trainer.Epoch;
import java.util.List;

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
    List<Epoch> epochs) {
  public EvaluationReport {
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
        curves);
  }
}
