package dev.discern.training.evaluation.judging;

import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.Photo;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction.Extra;
import dev.discern.refusal.Refusal;
import dev.discern.training.dataset.InParallel;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Shows photos to a model: one answer a photo, in order, on several threads, through the class that
 * serves.
 */
public final class Examination {
  private static final int BATCH = 8;

  private final ImageClassifier classifier;
  private final PhotoReader photos;
  private final int threads;

  /**
   * An examination.
   *
   * @param classifier not closed here
   * @param threads how many batches are classified at once
   */
  public Examination(ImageClassifier classifier, PhotoReader photos, int threads) {
    this.classifier = classifier;
    this.photos = photos;
    this.threads = threads;
  }

  public ModelDescription model() {
    return classifier.model();
  }

  public int threads() {
    return threads;
  }

  /** Whether the model can give this beside its scores. */
  public boolean offers(Extra extra) {
    return model().graph().offers(extra);
  }

  /** A labelled photo and what the model made of it. */
  public record Examined(LabelledPhoto photo, Answer answer) {}

  /**
   * Asks the model about every photo; one that cannot be read is refused as one that cannot be
   * decoded is.
   *
   * @param stage for the progress
   * @param extras what each prediction should hold beside the scores
   * @throws Refusal {@code MODEL_BROKEN}
   */
  public List<Examined> of(
      String stage, List<LabelledPhoto> all, Set<Extra> extras, Progress progress) {
    return ask(stage, all, new Question<>(LabelledPhoto::file, extras, Examined::new), progress);
  }

  /**
   * What is asked about each thing of a list, and kept: a thousand scores of each of fifty thousand
   * photos are not.
   *
   * @param file where its photo lies
   * @param extras what each prediction should hold beside the scores
   * @param then what to keep of the answer
   */
  public record Question<P, T>(
      Function<P, Path> file, Set<Extra> extras, BiFunction<P, Answer, T> then) {}

  /**
   * Asks about each thing's photo.
   *
   * @return what was kept, in the order of the things
   * @throws Refusal {@code MODEL_BROKEN}
   */
  public <P, T> List<T> ask(
      String stage, List<P> things, Question<P, T> question, Progress progress) {
    int total = things.size();
    return new InParallel(threads)
            .map(
                stage,
                batches(things),
                batch -> ask(batch, question),
                (name, done, all) -> progress.progress(name, Math.min(done * BATCH, total), total))
            .stream()
            .flatMap(List::stream)
            .toList();
  }

  private static <P> List<List<P>> batches(List<P> things) {
    return IntStream.iterate(0, from -> from < things.size(), from -> from + BATCH)
        .mapToObj(from -> things.subList(from, Math.min(from + BATCH, things.size())))
        .toList();
  }

  private <P, T> List<T> ask(List<P> batch, Question<P, T> question) {
    Map<P, Answer> refused = new IdentityHashMap<>();
    List<Photo> read = new ArrayList<>();
    for (P each : batch) {
      Path file = question.file().apply(each);
      try {
        read.add(photos.read(file));
      } catch (Refusal refusal) {
        refused.put(each, new Answer.Refused(file.toString(), refusal));
      }
    }
    Iterator<Answer> answers = classifier.classify(read, question.extras()).iterator();
    return batch.stream()
        .map(
            each ->
                question
                    .then()
                    .apply(each, refused.containsKey(each) ? refused.get(each) : answers.next()))
        .toList();
  }
}
