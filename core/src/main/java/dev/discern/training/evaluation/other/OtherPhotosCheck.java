package dev.discern.training.evaluation.other;

import dev.discern.inference.Answer;
import dev.discern.inference.decision.Score;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.Thumbnails;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.judging.Examination;
import dev.discern.training.evaluation.judging.Examination.Question;
import dev.discern.training.evaluation.judging.Judged.Verdict;
import dev.discern.training.evaluation.other.OtherPhotos.FalseAcceptance;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Shows a model photos that are none of its own. */
public final class OtherPhotosCheck {
  private static final int LISTED = 20;

  private final Examination examination;
  private final Thumbnails thumbnails;

  public OtherPhotosCheck(Examination examination, Thumbnails thumbnails) {
    this.examination = examination;
    this.thumbnails = thumbnails;
  }

  /**
   * Asks about every photo.
   *
   * @param root which the files are named from
   * @param ownKept of the model's own photos, those not taken for something else
   * @throws Refusal {@code DATASET_EMPTY} when no photo got an answer
   */
  public OtherPhotos check(Path root, List<Path> files, Proportion ownKept, Progress progress) {
    List<Met> met =
        examination
            .ask(
                "looking at other photos",
                files,
                new Question<>(Function.identity(), Set.of(), Met::of),
                progress)
            .stream()
            .flatMap(Optional::stream)
            .toList();
    if (met.isEmpty()) {
      throw Refusal.of(
          RefusalCode.DATASET_EMPTY,
          root.toString(),
          "has no photo that the model could answer. Name a folder of photos that are none of its own.");
    }
    return new OtherPhotos(
        root.toString(),
        share(met, Verdict.ACCEPTED),
        share(met, Verdict.UNCERTAIN),
        share(met, Verdict.OUT_OF_DOMAIN),
        ownKept,
        falselyAccepted(root, met),
        files.size() - met.size());
  }

  private static Proportion share(List<Met> met, Verdict verdict) {
    int hits = (int) met.stream().filter(each -> each.verdict() == verdict).count();
    return Proportion.of(hits, met.size());
  }

  private List<FalseAcceptance> falselyAccepted(Path root, List<Met> met) {
    return met.stream()
        .filter(each -> each.verdict() == Verdict.ACCEPTED)
        .sorted(
            Comparator.comparingDouble((Met each) -> each.best().probability())
                .reversed()
                .thenComparing(Met::file))
        .limit(LISTED)
        .map(each -> falselyAccepted(root, each))
        .toList();
  }

  private FalseAcceptance falselyAccepted(Path root, Met photo) {
    return new FalseAcceptance(
        root.relativize(photo.file()).toString(),
        photo.best().label(),
        photo.best().probability(),
        thumbnails.base64(photo.file()).orElse(null));
  }

  private record Met(Path file, Verdict verdict, Score best) {
    static Optional<Met> of(Path file, Answer answer) {
      return answer instanceof Answer.Answered answered
          ? Optional.of(
              new Met(file, Verdict.of(answered.decided().decision()), answered.decided().best()))
          : Optional.empty();
    }
  }
}
