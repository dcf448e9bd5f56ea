package dev.discern.app.cli;

import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.trainer.Augmentation;
import dev.discern.training.trainer.Framing;
import dev.discern.training.trainer.SettingsChange;
import dev.discern.training.trainer.TrainingSettings;
import dev.discern.training.tuning.space.Knob;
import dev.discern.training.tuning.space.Variation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The settings of a training run that a user may change; what is not named keeps the architecture's
 * default.
 */
final class TrainingOptions {
  @Option(
      names = "--framing",
      paramLabel = "auto|crop|whole",
      description =
          "With transfer: crop leaves out a photo's border as the backbone's makers did, whole does"
              + " not; auto (default) takes what does better on the validation part.")
  private @Nullable Framing framing;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "At most this many passes over the photos.")
  private @Nullable Integer epochs;

  @Option(names = "--batch", paramLabel = "N", description = "Photos a step.")
  private @Nullable Integer batch;

  @Option(
      names = "--optimizer",
      paramLabel = "adam|sgd",
      description = "How the weights are moved.")
  private TrainingSettings.@Nullable Optimizer optimizer;

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      description = "How far they are moved a step.")
  private @Nullable Double learningRate;

  @Option(
      names = "--schedule",
      paramLabel = "constant|cosine",
      description = "Whether that stays, or goes down to nothing over the epochs.")
  private TrainingSettings.@Nullable Schedule schedule;

  @Option(
      names = "--weight-decay",
      paramLabel = "X",
      description = "How strongly they are drawn to zero.")
  private @Nullable Double weightDecay;

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "Epochs without a better validation loss before it stops early.")
  private @Nullable Integer patience;

  @Option(
      names = "--hidden",
      paramLabel = "N",
      description = "Width of the hidden layer; 0 for none.")
  private @Nullable Integer hidden;

  @Option(
      names = "--dropout",
      paramLabel = "X",
      description = "Share that is left out a step, 0 to 1.")
  private @Nullable Double dropout;

  @Option(
      names = "--views",
      paramLabel = "N",
      description = "With transfer: varied views of each training photo, beside the plain one.")
  private @Nullable Integer views;

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description = "With cnn: side of the square that photos are resized to.")
  private @Nullable Integer size;

  @Option(
      names = "--augmentation",
      paramLabel = "none|mild|strong",
      description =
          "How far training photos are varied: mild (default), or strong for photos from any side, in any light.")
  private @Nullable Variation variation;

  @Option(
      names = "--rotation",
      paramLabel = "DEGREES",
      description =
          "Turn training photos by at most this much; 180 where things may lie any way up.")
  private @Nullable Double rotation;

  @Option(names = "--no-augmentation", description = "The same as --augmentation none.")
  private boolean noAugmentation;

  @Option(names = "--no-class-weights", description = "Let frequent classes weigh more.")
  private boolean noClassWeights;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads to compute with (default: one a core); part of what makes a run repeatable.")
  private @Nullable Integer threads;

  TrainingSettings applyTo(TrainingSettings defaults, long seed) {
    return applyTo(defaults, seed, Runtime.getRuntime().availableProcessors());
  }

  /**
   * The settings of a run.
   *
   * @param fairThreads as many as it gets where the user names no number
   */
  TrainingSettings applyTo(TrainingSettings defaults, long seed, int fairThreads) {
    SettingsChange change = defaults.but().seed(seed).threads(fairThreads);
    set(change::framing, framing);
    set(change::epochs, epochs);
    set(change::batch, batch);
    set(change::optimizer, optimizer);
    set(change::learningRate, learningRate);
    set(change::schedule, schedule);
    set(change::weightDecay, weightDecay);
    set(change::patience, patience);
    set(change::hidden, hidden);
    set(change::dropout, dropout);
    set(change::augmentedViews, views);
    set(change::threads, threads);
    set(change::classWeights, noClassWeights ? Boolean.FALSE : null);
    try {
      set(change::augmentation, augmentation(defaults.augmentation()));
      set(change::preprocessing, size == null ? null : PreprocessingContract.centred(size));
      return change.settings();
    } catch (IllegalArgumentException e) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "A training setting",
          "is out of bounds: " + e.getMessage() + ".");
    }
  }

  private Augmentation augmentation(Augmentation usual) {
    if (plain()) {
      return Augmentation.NONE;
    }
    Augmentation by = variation == null ? usual : variation.augmentation();
    return rotation == null ? by : new Augmentation(by.flip(), rotation, by.crop(), by.colour());
  }

  private boolean plain() {
    return noAugmentation || variation == Variation.NONE;
  }

  /** What of it a search may no longer choose. */
  Set<Knob> settled() {
    Map<Knob, Boolean> given = new EnumMap<>(Knob.class);
    given.put(Knob.BATCH, batch != null);
    given.put(Knob.LEARNING_RATE, learningRate != null);
    given.put(Knob.WEIGHT_DECAY, weightDecay != null);
    given.put(Knob.HIDDEN, hidden != null);
    given.put(Knob.DROPOUT, dropout != null);
    given.put(Knob.VIEWS, views != null || plain());
    given.put(Knob.AUGMENTATION, noAugmentation || variation != null || rotation != null);
    return given.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static <T> void set(Consumer<T> setter, @Nullable T value) {
    if (value != null) {
      setter.accept(value);
    }
  }
}
