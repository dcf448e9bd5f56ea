package dev.discern.training.tuning;

import dev.discern.inference.GreyWorld;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * "Trains" by a formula: the loss falls with every epoch, and is lowest at a learning rate of 0.002
 * without dropout. The weights are the settings and the photos, in words.
 */
public final class CurveTrainer implements Trainer {
  static final double BEST_RATE = 0.002;

  public final List<TrainingSettings> trained = new CopyOnWriteArrayList<>();
  public final List<TrainingSet> shown = new CopyOnWriteArrayList<>();
  private BiConsumer<TrainingSettings, TrainingObserver> before = (settings, observer) -> {};

  /** Does something before each training; may throw. */
  public CurveTrainer before(BiConsumer<TrainingSettings, TrainingObserver> what) {
    before = what;
    return this;
  }

  @Override
  public String architecture() {
    return "cnn";
  }

  @Override
  public TrainingSettings defaults() {
    return TrainingSettings.cnn().but().epochs(27).settings();
  }

  @Override
  public TrainedModel train(TrainingSet set, TrainingSettings settings, TrainingObserver observer) {
    before.accept(settings, observer);
    List<Epoch> epochs = new ArrayList<>();
    for (int number = 1; number <= settings.epochs(); number++) {
      double loss = loss(settings, number) + set.validation().size() / 1000.0;
      epochs.add(new Epoch(number, loss, 1 - loss / 9, loss, 1 - loss / 9, true));
      observer.epochDone(epochs.get(number - 1), settings.epochs());
    }
    trained.add(settings);
    shown.add(set);
    return model(set, settings, epochs);
  }

  private static double loss(TrainingSettings settings, int epochs) {
    double off = Math.log10(settings.learningRate() / BEST_RATE);
    return off * off + settings.dropout() + 1.0 / epochs;
  }

  private static TrainedModel model(
      TrainingSet set, TrainingSettings settings, List<Epoch> epochs) {
    String weights = settings.asMap() + " on " + set.train().size();
    return new TrainedModel(
        weights.getBytes(StandardCharsets.UTF_8),
        GreyWorld.signature(),
        settings.preprocessing(),
        set.labels(),
        List.of(),
        epochs,
        epochs.size(),
        7,
        Map.of());
  }
}
