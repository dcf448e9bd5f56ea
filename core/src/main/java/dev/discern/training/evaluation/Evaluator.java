package dev.discern.training.evaluation;

import dev.discern.inference.ImageClassifier;
import dev.discern.inference.model.ModelDescription;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.Progress;
import dev.discern.training.evaluation.EvaluationReport.RefusedPhoto;
import dev.discern.training.evaluation.judging.Examination;
import dev.discern.training.evaluation.judging.Judge;
import dev.discern.training.evaluation.judging.Judged;
import dev.discern.training.evaluation.judging.Judgements;
import dev.discern.training.evaluation.judging.Outcome.Unanswered;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Judges a model by labelled photos, through the same {@link ImageClassifier} that serves: the
 * accuracy that is reported is the accuracy that will be had.
 */
public final class Evaluator {
  /** Resampling draws the same each time, so the same photos give the same report. */
  private static final long SEED = 1;

  private final Examination examination;
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
    this.examination = new Examination(classifier, photos, threads);
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
    Judgements found = new Judge(examination.model()).judge(examination, set.photos(), progress);
    long nanos = nanoTime.getAsLong() - start;
    return report(model, set, examination.model(), found, new Pace(examination.threads(), nanos));
  }

  /**
   * The figures of answers that are judged already, from several models of the same labels perhaps;
   * as fast as if each photo had been alone on its thread.
   *
   * @param by one of those models
   */
  public static EvaluationReport report(
      String model, EvaluationSet set, ModelDescription by, Judgements found, int threads) {
    long nanos = found.judged().stream().mapToLong(Judged::nanos).sum();
    return report(model, set, by, found, new Pace(threads, nanos / threads));
  }

  private static EvaluationReport report(
      String model, EvaluationSet set, ModelDescription by, Judgements found, Pace pace) {
    List<RefusedPhoto> refused = refused(set, found.unanswered());
    if (found.judged().isEmpty()) {
      throw nothingJudged(set, refused);
    }
    Figures figures = new Figures(set.root(), found.judged(), by.labels());
    return new EvaluationReport(
        model,
        set.description(),
        set.fingerprint(),
        figures.summary(),
        figures.confusion(),
        figures.classes(),
        figures.mistakes(),
        figures.slowest(),
        figures.speed(pace.threads(), pace.nanos()),
        refused,
        List.of(),
        new DepthFigures(found.judged(), by, set.groups(), SEED).inDepth(figures.classes()));
  }

  private static List<RefusedPhoto> refused(EvaluationSet set, List<Unanswered> unanswered) {
    return Stream.concat(
            set.skipped().stream()
                .map(each -> new RefusedPhoto(set.within(each.file()), each.code(), each.reason())),
            unanswered.stream()
                .map(
                    each ->
                        new RefusedPhoto(
                            set.within(each.file()),
                            each.refusal().code().slug(),
                            each.refusal().sentence())))
        .toList();
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

  private record Pace(int threads, long nanos) {}
}
