package dev.discern.training.tuning;

import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import dev.discern.training.tuning.board.Measured;
import dev.discern.training.tuning.board.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Trains a run, on every fold where there are folds, and measures what it came to. */
final class Assay {
  private final Candidates candidates;
  private final TuningPhotos photos;
  private final @Nullable Judge judge;
  private final LongSupplier nanoTime;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /**
   * An assay.
   *
   * @param judge null where the trainer's own figures are enough
   */
  Assay(Candidates candidates, TuningPhotos photos, @Nullable Judge judge, LongSupplier nanoTime) {
    this.candidates = candidates;
    this.photos = photos;
    this.judge = judge;
    this.nanoTime = nanoTime;
  }

  /**
   * What a run came to, and its model where it was trained once.
   *
   * @param model null with folds
   */
  record Assayed(Measured measured, @Nullable TrainedModel model) {}

  /** Trains and measures. */
  Assayed assay(Run run, TuningObserver observer) {
    long start = nanoTime.getAsLong();
    List<Measured> each = new ArrayList<>();
    TrainedModel last = null;
    for (TrainingSet set : photos.measuredOn()) {
      last = train(run, set, observer);
      each.add(measured(last, set));
    }
    double seconds = (nanoTime.getAsLong() - start) / 1e9;
    return new Assayed(mean(each, seconds), each.size() == 1 ? last : null);
  }

  /** Trains a run's settings on all that is not for testing. */
  TrainedModel fit(Run run, TuningObserver observer) {
    return train(run, photos.whole(), observer);
  }

  /** As the run is to be trained. */
  TrainingSettings settings(Run run) {
    return candidates.settings(run.point()).but().epochs(run.epochs()).settings();
  }

  private TrainedModel train(Run run, TrainingSet set, TuningObserver observer) {
    Trainer trainer = candidates.trainer(run.point());
    return trainer.train(set, settings(run), new Watch(run, observer, told));
  }

  private Measured measured(TrainedModel model, TrainingSet set) {
    Epoch best = model.epochs().get(model.bestEpoch() - 1);
    return new Measured(
        best.validationLoss(),
        best.validationAccuracy(),
        judge == null ? null : judge.macroF1(model, set.validation()),
        model.epochs().size(),
        model.bestEpoch(),
        0);
  }

  private static Measured mean(List<Measured> each, double seconds) {
    return new Measured(
        each.stream().mapToDouble(Measured::loss).average().orElseThrow(),
        each.stream().mapToDouble(Measured::accuracy).average().orElseThrow(),
        each.get(0).macroF1() == null
            ? null
            : each.stream().mapToDouble(Assay::macroF1).average().orElseThrow(),
        each.stream().mapToInt(Measured::epochs).sum(),
        each.get(0).bestEpoch(),
        seconds);
  }

  private static double macroF1(Measured measured) {
    return Objects.requireNonNull(measured.macroF1());
  }

  /** Passes on what a training tells; what every trial would say again, once. */
  private record Watch(Run run, TuningObserver observer, Set<String> told)
      implements TrainingObserver {
    @Override
    public void progress(String stage, long done, long total) {
      observer.progress(run, stage, done, total);
    }

    @Override
    public void note(String sentence) {
      if (told.add(sentence)) {
        observer.note(sentence);
      }
    }

    @Override
    public void epochDone(Epoch epoch, int epochs) {
      observer.epochDone(run, epoch);
    }

    @Override
    public boolean stopRequested() {
      return observer.stopRequested();
    }
  }
}
