package dev.discern.trainer.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.discern.trainer.photos.Seeds;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSettings;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Fits a network: batches in a fresh order each epoch, judged after each on the validation
 * examples; ends early when that no longer gets better, and restores the best epoch.
 */
public final class Fit {
  private static final long ORDER = 1;
  private static final long DROPOUT = 2;

  private final Torch torch;
  private final Network network;
  private final Objective objective;
  private final TrainingSettings settings;
  private final TrainingObserver observer;
  private final Batch batch;
  private final Descent descent;

  public Fit(
      Torch torch,
      Network network,
      Objective objective,
      TrainingSettings settings,
      TrainingObserver observer) {
    this.torch = torch;
    this.network = network;
    this.objective = objective;
    this.settings = settings;
    this.observer = observer;
    this.batch = new Batch(settings.batch(), network.input());
    this.descent = new Descent(settings);
  }

  /** Fits, and leaves the best epoch's weights in the network. */
  public Fitted run(Examples train, Examples validation, int classes) {
    double[] weights =
        ClassWeights.of(
            settings, labels(train, IntStream.range(0, train.count()).toArray()), classes);
    Course course = new Course(settings, network.parameters().snapshot());
    while (course.goesOn()) {
      descent.begin(course.nextEpoch());
      Tally trained = pass(train, course.nextEpoch(), weights);
      if (observer.stopRequested() && !course.isEmpty()) {
        break; // an epoch cut short says nothing of the weights in it
      }
      Tally judged = judge(validation, weights);
      observer.epochDone(
          course.add(trained, judged, network.parameters()::snapshot), settings.epochs());
      if (observer.stopRequested()) {
        break;
      }
    }
    network.parameters().restore(course.bestWeights());
    return course.fitted();
  }

  private Tally pass(Examples train, int epoch, double[] weights) {
    Tally tally = new Tally(objective, weights);
    int[] order = shuffled(train.count(), Seeds.stream(settings.seed(), ORDER, epoch));
    Dropout dropout = Dropout.of(settings.dropout(), Seeds.stream(settings.seed(), DROPOUT, epoch));
    for (int start = 0; start < order.length; start += settings.batch()) {
      int[] indexes = slice(order, start);
      tally.add(step(train, indexes, epoch, weights, dropout), labels(train, indexes));
      observer.progress("epoch " + epoch, start + indexes.length, order.length);
      if (observer.stopRequested()) {
        break;
      }
    }
    return tally;
  }

  private float[] step(
      Examples train, int[] indexes, int epoch, double[] weights, Dropout dropout) {
    int[] labels = labels(train, indexes);
    double[] each = IntStream.of(labels).mapToDouble(label -> weights[label]).toArray();
    try (NDManager arrays = torch.arrays().newSubManager()) { // else memory grows batch by batch
      NDArray logits;
      try (Tape tape = new Tape()) {
        logits = network.learning(batch.of(train, indexes, epoch, arrays), dropout);
        tape.backward(objective.loss(logits, labels, each));
      }
      float[] scores = logits.toFloatArray();
      descent.step(network.parameters());
      return scores;
    }
  }

  private Tally judge(Examples examples, double[] weights) {
    Tally tally = new Tally(objective, weights);
    int[] order = IntStream.range(0, examples.count()).toArray();
    for (int start = 0; start < order.length; start += settings.batch()) {
      int[] indexes = slice(order, start);
      tally.add(batchScores(examples, indexes), labels(examples, indexes));
    }
    return tally;
  }

  /** The network's own scores of some examples, with nothing left out. */
  public float[] scores(Examples examples, int[] indexes) {
    float[][] batches =
        IntStream.iterate(0, start -> start < indexes.length, start -> start + settings.batch())
            .mapToObj(start -> batchScores(examples, slice(indexes, start)))
            .toArray(float[][]::new);
    return joined(batches);
  }

  private static float[] joined(float[][] batches) {
    float[] all = new float[IntStream.range(0, batches.length).map(i -> batches[i].length).sum()];
    int at = 0;
    for (float[] batch : batches) {
      System.arraycopy(batch, 0, all, at, batch.length);
      at += batch.length;
    }
    return all;
  }

  private float[] batchScores(Examples examples, int[] indexes) {
    try (NDManager arrays = torch.arrays().newSubManager()) {
      return network.logits(batch.of(examples, indexes, 0, arrays)).toFloatArray();
    }
  }

  private int[] slice(int[] order, int start) {
    return Arrays.copyOfRange(order, start, Math.min(start + settings.batch(), order.length));
  }

  private static int[] labels(Examples examples, int[] indexes) {
    return IntStream.of(indexes).map(examples::label).toArray();
  }

  private static int[] shuffled(int count, SplittableRandom random) {
    int[] order = IntStream.range(0, count).toArray();
    for (int i = count - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
