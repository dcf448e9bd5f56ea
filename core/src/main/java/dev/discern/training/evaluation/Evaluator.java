package dev.discern.training.evaluation;

import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.model.ModelDescription;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.Progress;
import dev.discern.training.evaluation.EvaluationReport.RefusedPhoto;
import dev.discern.training.evaluation.Examination.Examined;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Judges a model by labelled photos, through the same {@link ImageClassifier} that serves: the
 * accuracy that is reported is the accuracy that will be had.
 */
public final class Evaluator {
  private final ImageClassifier classifier;
  private final PhotoReader photos;
  private final int threads;
  private final LongSupplier nanoTime;

  /**
   * Judges this classifier.
   *
   * @param classifier not closed here
   * @param threads how many batches are classified at once
   * @param nanoTime a monotonic clock, such as {@code System::nanoTime}
   */
  public Evaluator(
      ImageClassifier classifier, PhotoReader photos, int threads, LongSupplier nanoTime) {
    this.classifier = classifier;
    this.photos = photos;
    this.threads = threads;
    this.nanoTime = nanoTime;
  }

  /**
   * Classifies every photo and compares.
   *
   * @param model as users write it, for the report
   * @return figures over the photos that got an answer, and the list of those that did not
   * @throws Refusal {@code DATASET_EMPTY} when none got an answer, {@code MODEL_BROKEN}
   */
  public EvaluationReport evaluate(String model, EvaluationSet set, Progress progress) {
    long start = nanoTime.getAsLong();
    List<Examined> examined =
        new Examination(classifier, photos, threads)
            .of("evaluating", set.photos(), Set.of(), progress);
    long nanos = nanoTime.getAsLong() - start;
    return report(model, set, classifier.model(), examined, threads, nanos);
  }

  /**
   * The figures of answers that are there already, from several models of the same labels perhaps;
   * as fast as if each photo had been alone on its thread.
   *
   * @param by one of those models
   */
  public static EvaluationReport report(
      String model, EvaluationSet set, ModelDescription by, List<Examined> examined, int threads) {
    long nanos =
        examined.stream()
            .mapToLong(
                each ->
                    each.answer() instanceof Answer.Answered answered
                        ? answered.timings().total()
                        : 0)
            .sum();
    return report(model, set, by, examined, threads, nanos / threads);
  }

  private static EvaluationReport report(
      String model,
      EvaluationSet set,
      ModelDescription by,
      List<Examined> examined,
      int threads,
      long nanos) {
    List<Outcome> outcomes =
        examined.stream().map(each -> outcome(set, each.photo(), each.answer())).toList();
    List<Judged> judged = of(Judgement.class, outcomes).stream().map(Judgement::judged).toList();
    List<RefusedPhoto> refused = refused(set, of(NoAnswer.class, outcomes));
    if (judged.isEmpty()) {
      throw nothingJudged(set, refused);
    }
    Figures figures = new Figures(judged, by.labels());
    return new EvaluationReport(
        model,
        set.description(),
        set.fingerprint(),
        figures.summary(),
        figures.confusion(),
        figures.classes(),
        figures.mistakes(),
        figures.slowest(),
        figures.speed(threads, nanos),
        refused,
        List.of());
  }

  private static Outcome outcome(EvaluationSet set, LabelledPhoto photo, Answer answer) {
    String file = set.within(photo.file());
    if (answer instanceof Answer.Answered answered) {
      return new Judgement(Judged.of(file, photo.label(), answered));
    }
    return new NoAnswer(file, ((Answer.Refused) answer).refusal());
  }

  private static List<RefusedPhoto> refused(EvaluationSet set, List<NoAnswer> unanswered) {
    List<RefusedPhoto> refused = new ArrayList<>();
    set.skipped()
        .forEach(
            each ->
                refused.add(new RefusedPhoto(set.within(each.file()), each.code(), each.reason())));
    unanswered.forEach(each -> refused.add(each.refused()));
    return refused;
  }

  private static <T> List<T> of(Class<T> kind, List<Outcome> outcomes) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Refusal nothingJudged(EvaluationSet set, List<RefusedPhoto> refused) {
    String why =
        refused.isEmpty()
            ? "."
            : "; %d refused, the first because %s"
                .formatted(refused.size(), refused.get(0).reason());
    return Refusal.of(
        RefusalCode.DATASET_EMPTY,
        set.root().toString(),
        "has no photo that the model could answer" + why);
  }

  private sealed interface Outcome {}

  private record Judgement(Judged judged) implements Outcome {}

  private record NoAnswer(String file, Refusal refusal) implements Outcome {
    RefusedPhoto refused() {
      return new RefusedPhoto(file, refusal.code().slug(), refusal.sentence());
    }
  }
}
