package dev.discern.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.testkit.photos.Drawing;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.SettingsChange;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph must not depend on what was trained beside it. */
class TrainingsAtOnceTest {
  private static final int AT_ONCE = 3;

  @TempDir Path folder;

  @Test
  void heads_trained_at_once_are_those_trained_alone() throws Exception {
    EmbeddingCache cache = new EmbeddingCache(folder.resolve("cache"), 100_000_000);
    Trainer trainer =
        new TransferTrainer(DrawnSet.PORTS, SmallBackbone.in(folder.resolve("backbone")), cache);

    expectTheSame(trainer, trainer.defaults().but().hidden(16).augmentedViews(2));
  }

  @Test
  void networks_trained_at_once_are_those_trained_alone() throws Exception {
    Trainer trainer = new CnnTrainer(DrawnSet.PORTS, 1_000_000_000);

    expectTheSame(trainer, trainer.defaults().but().hidden(16).dropout(0.3));
  }

  private void expectTheSame(Trainer trainer, SettingsChange settings) throws Exception {
    TrainingSet set = new DrawnSet(folder).of(12, Drawing.values());
    TrainingSettings four = settings.epochs(4).patience(4).threads(1).settings();
    Phaser trainings = new Phaser(AT_ONCE);
    TrainingObserver meeting = new MeetingEachEpoch(trainings);
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<byte[]>> atOnce = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        TrainingSettings seeded = four.but().seed(i).settings();
        atOnce.add(
            threads.submit(
                () -> {
                  try {
                    return trainer.train(set, seeded, meeting).onnx();
                  } finally {
                    trainings.arriveAndDeregister(); // one that fails must not keep the others
                  }
                }));
      }
      for (int i = 0; i < AT_ONCE; i++) {
        byte[] beside = atOnce.get(i).get(5, TimeUnit.MINUTES);
        TrainingSettings seeded = four.but().seed(i).settings();
        assertThat(beside)
            .as("seed %d", i)
            .isEqualTo(trainer.train(set, seeded, TrainingObserver.SILENT).onnx());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** So that none is done before the others begin. */
  private record MeetingEachEpoch(Phaser trainings) implements TrainingObserver {
    @Override
    public void epochDone(Epoch epoch, int epochs) {
      trainings.arriveAndAwaitAdvance();
    }
  }
}
