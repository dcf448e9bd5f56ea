package dev.discern.training;

import dev.discern.refusal.Refusal;
import dev.discern.registry.ModelName;
import dev.discern.registry.ModelPackage;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Split;
import dev.discern.training.dataset.splitting.SplitPlan;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.tuning.Journal;
import dev.discern.training.tuning.Tuned;
import dev.discern.training.tuning.Tuner;
import dev.discern.training.tuning.TuningObserver;
import dev.discern.training.tuning.TuningOrder;
import dev.discern.training.tuning.TuningPhotos;
import dev.discern.training.tuning.Winner;
import dev.discern.training.tuning.board.Leaderboard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The learning line with a search in its middle: read, audit, divide as in training; then, in place
 * of one training, the best of many. The winner's own weights are calibrated, evaluated and
 * registered; the test part is not looked at before.
 */
public final class TuningLine {
  /** With 300 photos an accuracy of 95 % is known to 2.5 points either way. */
  private static final int FEW = 300;

  private final TrainingPorts ports;
  private final Journal.Shelf journals;
  private final Function<Leaderboard, byte[]> leaderboards;

  /**
   * A line.
   *
   * @param journals where searches are remembered
   * @param leaderboards how a leaderboard is kept
   */
  public TuningLine(
      TrainingPorts ports, Journal.Shelf journals, Function<Leaderboard, byte[]> leaderboards) {
    this.ports = ports;
    this.journals = journals;
    this.leaderboards = leaderboards;
  }

  /**
   * Runs the line. A search that is stopped registers nothing: asked again, it goes on where it
   * was.
   *
   * @param observer of the stages before and after the search
   * @throws dev.discern.refusal.Refusal as {@link TrainingLine#run} and {@link Tuner#tune} do
   */
  public TuningResult run(
      TuningRequest request, TrainingObserver observer, TuningObserver searching) {
    ModelName.check(request.training().name());
    Divided photos = divide(request, new Preparation(ports, request.training(), observer));
    Tuned tuned = search(request, photos, searching);
    return new TuningResult(
        tuned.board(),
        tuned
            .winner()
            .map(
                winner -> finish(request, photos.won(winner, leaderboard(tuned)), winner, observer))
            .orElse(null));
  }

  private static Divided divide(TuningRequest request, Preparation preparation) {
    Prepared photos = preparation.prepare();
    Split split = preparation.split(photos);
    SplitPlan plan = request.training().split();
    Dataset notForTesting = photos.dataset().divided(split);
    if (plan.folds() > 0) {
      return new Divided(
          photos, split, preparation.folds(photos, notForTesting, plan.folds()).splits());
    }
    boolean few = split.validation().size() < FEW && !plan.allowLeaks();
    return new Divided(
        photos,
        split,
        few && request.foldsIfFew() > 0
            ? ofFew(preparation, photos, notForTesting, request.foldsIfFew())
            : List.of());
  }

  /** Folds, or none where a label has too few photos for them. */
  private static List<Split> ofFew(
      Preparation preparation, Prepared photos, Dataset notForTesting, int count) {
    try {
      List<Split> folds = preparation.folds(photos, notForTesting, count).splits();
      preparation
          .observer()
          .note(
              "So few validation photos say little of which trial is best: each is measured on %d folds of all that is not for testing (--folds 0 for the validation part alone)."
                  .formatted(count));
      return folds;
    } catch (Refusal tooSmall) {
      preparation.observer().note("Trials are measured on the validation part alone.");
      return List.of();
    }
  }

  private Tuned search(TuningRequest request, Divided photos, TuningObserver searching) {
    TuningOrder order =
        new TuningOrder(
            request.training().name(),
            request.plan(),
            request.candidates(),
            photos.toTuneOn(),
            request.fresh());
    ServingJudge judge =
        new ServingJudge(
            ports, request.candidates().base(), photos.prepared().dataset(), photos.split());
    return new Tuner(journals, judge, ports.nanoTime()).tune(order, searching);
  }

  private byte[] leaderboard(Tuned tuned) {
    return leaderboards.apply(tuned.board());
  }

  private TrainingResult finish(
      TuningRequest request, Learned learned, Winner winner, TrainingObserver observer) {
    TrainingRequest won = request.training().trainedBy(winner.trainer(), winner.settings());
    return new Finishing(ports, won, observer).finish(learned);
  }

  private record Divided(Prepared prepared, Split split, List<Split> folds) {
    TuningPhotos toTuneOn() {
      return new TuningPhotos(
          set(split.train(), split.validation()),
          folds.stream().map(this::measuredOnTheFold).toList(),
          prepared.dataset().fingerprint(),
          split.description());
    }

    private TrainingSet measuredOnTheFold(Split fold) {
      List<LabelledPhoto> others =
          Stream.of(fold.train(), fold.validation()).flatMap(List::stream).toList();
      return set(others, fold.test());
    }

    private TrainingSet set(List<LabelledPhoto> train, List<LabelledPhoto> validation) {
      return new TrainingSet(prepared.dataset().labels(), train, validation);
    }

    Learned won(Winner winner, byte[] leaderboard) {
      Map<String, byte[]> parts = new HashMap<>(prepared.parts());
      parts.put(ModelPackage.LEADERBOARD, leaderboard);
      return new Learned(prepared.dataset(), split, prepared.groups(), winner.model(), parts, null);
    }
  }
}
