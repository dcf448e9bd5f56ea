package dev.discern.training.trainer;

import dev.discern.inference.preprocessing.PreprocessingContract;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a model is trained. {@link #cnn} and {@link #transfer} are sensible starts; {@code
 * settings.but().epochs(5).seed(7).settings()} is the same but for two things.
 *
 * @param preprocessing of the model to be; with a backbone, the backbone's own
 * @param framing with {@code transfer}: how much of a photo the model is to see
 * @param epochs at most this many passes over the training photos
 * @param batch photos a step
 * @param optimizer which
 * @param learningRate of the optimizer, in the first epoch
 * @param schedule what becomes of it after that
 * @param weightDecay how strongly weights are drawn to zero (L2); 0 for not at all
 * @param patience epochs without a better validation loss before it stops early
 * @param hidden width of the hidden layer before the output; 0 for none. With {@code transfer}, 0
 *     makes a linear head, which is solved step by step over all photos: batch, optimizer, learning
 *     rate, patience and dropout then have no say, and the weight decay has
 * @param dropout share of the hidden layer (or of the embedding) left out a step, 0 to 1
 * @param augmentation how training photos are varied
 * @param augmentedViews with {@code transfer}: varied views embedded a photo, beside the plain one
 * @param classWeights whether rare classes weigh more, so that each class weighs the same
 * @param seed of all chance
 * @param threads used for computing; part of what makes a run repeatable
 */
public record TrainingSettings(
    PreprocessingContract preprocessing,
    Framing framing,
    int epochs,
    int batch,
    Optimizer optimizer,
    double learningRate,
    Schedule schedule,
    double weightDecay,
    int patience,
    int hidden,
    double dropout,
    Augmentation augmentation,
    int augmentedViews,
    boolean classWeights,
    long seed,
    int threads) {

  public enum Optimizer {
    ADAM,
    SGD
  }

  /** How the learning rate goes on. */
  public enum Schedule {
    CONSTANT,
    /** Down to nothing by half a cosine over all epochs (Loshchilov and Hutter, SGDR, 2017). */
    COSINE;

    /**
     * The share of the first rate that is left.
     *
     * @param epoch from 1
     * @param epochs in all
     */
    public double factor(int epoch, int epochs) {
      return this == CONSTANT ? 1 : (1 + Math.cos(Math.PI * (epoch - 1) / epochs)) / 2;
    }
  }

  public TrainingSettings {
    if (epochs < 1
        || batch < 1
        || !(learningRate > 0)
        || !(weightDecay >= 0)
        || patience < 1
        || hidden < 0
        || threads < 1
        || !(dropout >= 0 && dropout < 1)
        || augmentedViews < 0) {
      throw new IllegalArgumentException(
          "epochs, batch, learning-rate, patience and threads are above 0, weight-decay, hidden and"
              + " augmented-views not below, dropout is within 0..1");
    }
  }

  /** S0's network: 64x64 photos, 60 epochs at most, one hidden layer of 128. */
  public static TrainingSettings cnn() {
    return new TrainingSettings(
        PreprocessingContract.centred(64),
        Framing.CROP,
        60,
        16,
        Optimizer.ADAM,
        1e-3,
        Schedule.COSINE,
        0,
        30,
        128,
        0,
        Augmentation.MILD,
        0,
        true,
        1,
        2);
  }

  /**
   * A linear head on a frozen backbone. With {@code hidden} above 0, the rest are sensible for
   * that.
   *
   * @param backbone the backbone's own contract
   */
  public static TrainingSettings transfer(PreprocessingContract backbone) {
    return new TrainingSettings(
        backbone,
        Framing.AUTO,
        60,
        32,
        Optimizer.ADAM,
        5e-4,
        Schedule.CONSTANT,
        1e-3,
        15,
        0,
        0.5,
        Augmentation.MILD,
        0,
        true,
        1,
        2);
  }

  /** A change of these settings, one thing at a time. */
  public SettingsChange but() {
    return new SettingsChange(this);
  }

  /** The same with this framing, of photos for a backbone of this contract. */
  public TrainingSettings framed(Framing chosen, PreprocessingContract backbone) {
    return but().framing(chosen).preprocessing(chosen.of(backbone)).settings();
  }

  /**
   * What these settings came to be, for the record: with the framing that was chosen.
   *
   * @param trained the contract of the model that was trained with them
   */
  public TrainingSettings settled(PreprocessingContract trained) {
    return framing == Framing.AUTO
        ? framed(trained.equals(preprocessing) ? Framing.CROP : Framing.WHOLE, preprocessing)
        : this;
  }

  /** Every setting by its name, in order, for the record. */
  public Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("framing", framing.name().toLowerCase(java.util.Locale.ROOT));
    map.put("epochs", "" + epochs);
    map.put("batch", "" + batch);
    map.put("optimizer", optimizer.name().toLowerCase(java.util.Locale.ROOT));
    map.put("learning-rate", "" + learningRate);
    map.put("schedule", schedule.name().toLowerCase(java.util.Locale.ROOT));
    map.put("weight-decay", "" + weightDecay);
    map.put("patience", "" + patience);
    map.put("hidden", "" + hidden);
    map.put("dropout", "" + dropout);
    map.put("augmentation", augmentation.toString());
    map.put("augmented-views", "" + augmentedViews);
    map.put("class-weights", "" + classWeights);
    map.put("seed", "" + seed);
    map.put("threads", "" + threads);
    return map;
  }
}
