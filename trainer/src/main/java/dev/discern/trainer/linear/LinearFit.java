package dev.discern.trainer.linear;

import dev.discern.trainer.network.Fitted;
import dev.discern.trainer.network.Objective;
import dev.discern.trainer.network.Tally;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the linear head with the lowest loss: multinomial logistic regression. There is one only,
 * so the last step's is kept whatever the validation rows say of those before: stopping where they
 * happen to be liked best measured worse.
 */
public final class LinearFit {
  private static final int JUDGING_STEPS = 30;
  private static final int FOLDS = 5;

  private final TrainingSettings settings;
  private final TrainingObserver observer;

  public LinearFit(TrainingSettings settings, TrainingObserver observer) {
    this.settings = settings;
    this.observer = observer;
  }

  /** A head and its curves. */
  public record Solved(LinearHead head, Fitted fitted) {}

  /** Solves; an epoch is one step over all rows. */
  public Solved run(Rows train, Rows validation) {
    Lbfgs walk = walk(train);
    List<Epoch> epochs = new ArrayList<>();
    double lowest = Double.POSITIVE_INFINITY;
    boolean goesOn = true;
    while (goesOn && epochs.size() < settings.epochs() && !stopped(epochs)) {
      goesOn = walk.step();
      LinearHead head = LinearHead.of(walk.point(), train.classes());
      Epoch epoch = epoch(epochs.size() + 1, tally(head, train), tally(head, validation), lowest);
      lowest = Math.min(lowest, epoch.validationLoss());
      epochs.add(epoch);
      observer.epochDone(epoch, settings.epochs());
    }
    return new Solved(
        LinearHead.of(walk.point(), train.classes()), new Fitted(epochs, epochs.size()));
  }

  /** Not before there is a step to keep. */
  private boolean stopped(List<Epoch> epochs) {
    return !epochs.isEmpty() && observer.stopRequested();
  }

  private static Epoch epoch(int number, Tally trained, Tally judged, double lowest) {
    return new Epoch(
        number,
        trained.loss(),
        trained.accuracy(),
        judged.loss(),
        judged.accuracy(),
        judged.loss() < lowest);
  }

  /**
   * The mean loss of rows that a head has not seen: each is judged by the one that was fitted
   * without its fold. Neighbours of one class, often shots of one thing, are in one fold.
   */
  public double outOfFold(Rows rows) {
    int[] folds = folds(rows);
    Tally tally = new Tally(Objective.SOFTMAX, rows.weights());
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      observer.refuseIfStopped();
      Rows judged = rows.where(row -> folds[row] == fold);
      Rows learnt = rows.where(row -> folds[row] != fold);
      if (judged.count() > 0 && learnt.count() > 0) {
        tally.add(solved(learnt, JUDGING_STEPS).scores(judged.features()), judged.labels());
      }
    }
    return tally.loss();
  }

  /** The head of these rows, without a look at others. */
  public LinearHead solve(Rows rows) {
    return solved(rows, settings.epochs());
  }

  private LinearHead solved(Rows rows, int most) {
    Lbfgs walk = walk(rows);
    int steps = 0;
    while (steps < most && walk.step()) {
      steps++;
    }
    return LinearHead.of(walk.point(), rows.classes());
  }

  private Lbfgs walk(Rows rows) {
    SoftmaxLoss loss = new SoftmaxLoss(rows, settings.weightDecay());
    return new Lbfgs(loss, loss.numbers());
  }

  private static Tally tally(LinearHead head, Rows rows) {
    Tally tally = new Tally(Objective.SOFTMAX, rows.weights());
    tally.add(head.scores(rows.features()), rows.labels());
    return tally;
  }

  private static int[] folds(Rows rows) {
    int[] sizes = new int[rows.classes()];
    for (int label : rows.labels()) {
      sizes[label]++;
    }
    int[] seen = new int[rows.classes()];
    int[] folds = new int[rows.count()];
    for (int i = 0; i < folds.length; i++) {
      int label = rows.labels()[i];
      folds[i] = (int) ((long) seen[label]++ * FOLDS / sizes[label]);
    }
    return folds;
  }
}
