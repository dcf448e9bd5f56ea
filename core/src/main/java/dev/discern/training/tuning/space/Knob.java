package dev.discern.training.tuning.space;

import dev.discern.training.trainer.SettingsChange;
import dev.discern.training.trainer.TrainingSettings;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A setting that can be searched: how its value is written, read and set. */
public enum Knob {
  LEARNING_RATE(
      settings -> "" + settings.learningRate(),
      (change, value) -> change.learningRate(Double.parseDouble(value))),
  BATCH(
      settings -> "" + settings.batch(), (change, value) -> change.batch(Integer.parseInt(value))),
  HIDDEN(
      settings -> "" + settings.hidden(),
      (change, value) -> change.hidden(Integer.parseInt(value))),
  DROPOUT(
      settings -> "" + settings.dropout(),
      (change, value) -> change.dropout(Double.parseDouble(value))),
  WEIGHT_DECAY(
      settings -> "" + settings.weightDecay(),
      (change, value) -> change.weightDecay(Double.parseDouble(value))),
  AUGMENTATION(
      settings -> Variation.of(settings.augmentation()).slug(),
      (change, value) -> change.augmentation(Variation.named(value).augmentation())),
  VIEWS(
      settings -> "" + settings.augmentedViews(),
      (change, value) -> change.augmentedViews(Integer.parseInt(value))),
  /** Chosen among the candidates, not among the settings. */
  BACKBONE(settings -> "", (change, value) -> {});

  private final Function<TrainingSettings, String> read;
  private final BiConsumer<SettingsChange, String> set;

  Knob(Function<TrainingSettings, String> read, BiConsumer<SettingsChange, String> set) {
    this.read = read;
    this.set = set;
  }

  /** The knob of a slug. */
  public static Knob named(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As the command line and the leaderboard name it: {@code learning-rate}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its value in some settings. */
  String of(TrainingSettings settings) {
    return read.apply(settings);
  }

  void set(SettingsChange change, String value) {
    set.accept(change, value);
  }
}
