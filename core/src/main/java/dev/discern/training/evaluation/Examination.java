package dev.discern.training.evaluation;

import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.Photo;
import dev.discern.inference.model.Prediction.Extra;
import dev.discern.refusal.Refusal;
import dev.discern.training.dataset.InParallel;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Shows labelled photos to a model: one answer a photo, in order, through the class that serves.
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

  /** Whether the model can give this beside its scores. */
  public boolean offers(Extra extra) {
    return classifier.model().graph().offers(extra);
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
    return new InParallel(threads)
            .map(
                stage,
                batches(all),
                batch -> examine(batch, extras),
                (name, done, batches) ->
                    progress.progress(name, Math.min(done * BATCH, all.size()), all.size()))
            .stream()
            .flatMap(List::stream)
            .toList();
  }

  private static List<List<LabelledPhoto>> batches(List<LabelledPhoto> photos) {
    return IntStream.iterate(0, from -> from < photos.size(), from -> from + BATCH)
        .mapToObj(from -> photos.subList(from, Math.min(from + BATCH, photos.size())))
        .toList();
  }

  private List<Examined> examine(List<LabelledPhoto> batch, Set<Extra> extras) {
    List<Examined> examined = new ArrayList<>();
    List<LabelledPhoto> asked = new ArrayList<>();
    List<Photo> read = new ArrayList<>();
    for (LabelledPhoto each : batch) {
      try {
        read.add(photos.read(each.file()));
        asked.add(each);
      } catch (Refusal refusal) {
        examined.add(new Examined(each, new Answer.Refused(each.file().toString(), refusal)));
      }
    }
    List<Answer> answers = classifier.classify(read, extras);
    for (int i = 0; i < asked.size(); i++) {
      examined.add(new Examined(asked.get(i), answers.get(i)));
    }
    return examined;
  }
}
