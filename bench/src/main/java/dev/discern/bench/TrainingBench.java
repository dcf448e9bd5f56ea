package dev.discern.bench;

import dev.discern.bench.figures.Goal;
import dev.discern.bench.figures.Rounds;
import dev.discern.bench.figures.Row;
import dev.discern.bench.figures.Unit;
import dev.discern.bench.peers.RawTraining;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.inference.image.ImageLimits;
import dev.discern.trainer.CnnTrainer;
import dev.discern.trainer.TrainerPorts;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.util.List;

/**
 * How much of the engine's arithmetic is left when photos are varied, batched and judged: {@code
 * cnn} at 64x64, batch 32, two threads. An epoch's time counts, its validation included; reading
 * the photos and writing the model do not, for they happen once.
 */
final class TrainingBench implements Bench {
  private static final int PHOTOS = 960;
  private static final int EPOCHS = 3;

  @Override
  public List<Row> run(Place place) throws Exception {
    DrawnSet photos = DrawnSet.of(PHOTOS, 32);
    TrainingSettings settings = TrainingSettings.cnn().but().epochs(EPOCHS).batch(32).settings();
    Trainer trainer =
        new CnnTrainer(
            new TrainerPorts(
                photos.reader(),
                new StandardImageDecoder(ImageLimits.DEFAULT),
                new OnnxClassifierLoader()),
            Long.MAX_VALUE);
    int classes = photos.set().labels().size();
    try (RawTraining raw = new RawTraining(settings.batch(), 64, classes)) {
      return List.of(
          new Row(
              "cnn training, 64x64, batch 32, 2 threads",
              "DJL's own loop, one constant batch",
              new Rounds(1, 5)
                  .compare(
                      Unit.PHOTOS_PER_SECOND,
                      () -> rate(trainer, photos.set(), settings),
                      () -> rate(raw, 2 * PHOTOS / settings.batch())),
              Goal.ratioAtLeast(0.85)));
    }
  }

  private static double rate(Trainer trainer, TrainingSet set, TrainingSettings settings) {
    Watch watch = new Watch();
    trainer.train(set, settings, watch);
    return set.train().size() * (EPOCHS - 1) / (watch.lastEpoch - watch.firstEpoch) * 1e9;
  }

  private static double rate(RawTraining raw, int steps) {
    long start = System.nanoTime();
    raw.steps(steps);
    return steps * raw.batch() / ((System.nanoTime() - start) / 1e9);
  }

  /** When the first and the last epoch ended. */
  private static final class Watch implements TrainingObserver {
    private double firstEpoch;
    private double lastEpoch;

    @Override
    public void epochDone(Epoch epoch, int epochs) {
      lastEpoch = System.nanoTime();
      firstEpoch = epoch.number() == 1 ? lastEpoch : firstEpoch;
    }
  }
}
