package dev.discern.training.trainer;

import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.training.trainer.TrainingSettings.Optimizer;
import dev.discern.training.trainer.TrainingSettings.Schedule;

/**
 * Training settings on their way to being others; {@link #settings()} gives them, checked. For one
 * thread.
 */
public final class SettingsChange {
  private PreprocessingContract preprocessing;
  private Framing framing;
  private int epochs;
  private int batch;
  private Optimizer optimizer;
  private double learningRate;
  private Schedule schedule;
  private double weightDecay;
  private int patience;
  private int hidden;
  private double dropout;
  private Augmentation augmentation;
  private int augmentedViews;
  private boolean classWeights;
  private long seed;
  private int threads;

  SettingsChange(TrainingSettings from) {
    this.preprocessing = from.preprocessing();
    this.framing = from.framing();
    this.epochs = from.epochs();
    this.batch = from.batch();
    this.optimizer = from.optimizer();
    this.learningRate = from.learningRate();
    this.schedule = from.schedule();
    this.weightDecay = from.weightDecay();
    this.patience = from.patience();
    this.hidden = from.hidden();
    this.dropout = from.dropout();
    this.augmentation = from.augmentation();
    this.augmentedViews = from.augmentedViews();
    this.classWeights = from.classWeights();
    this.seed = from.seed();
    this.threads = from.threads();
  }

  public SettingsChange preprocessing(PreprocessingContract value) {
    this.preprocessing = value;
    return this;
  }

  public SettingsChange framing(Framing value) {
    this.framing = value;
    return this;
  }

  public SettingsChange epochs(int value) {
    this.epochs = value;
    return this;
  }

  public SettingsChange batch(int value) {
    this.batch = value;
    return this;
  }

  public SettingsChange optimizer(Optimizer value) {
    this.optimizer = value;
    return this;
  }

  public SettingsChange learningRate(double value) {
    this.learningRate = value;
    return this;
  }

  public SettingsChange schedule(Schedule value) {
    this.schedule = value;
    return this;
  }

  public SettingsChange weightDecay(double value) {
    this.weightDecay = value;
    return this;
  }

  public SettingsChange patience(int value) {
    this.patience = value;
    return this;
  }

  public SettingsChange hidden(int value) {
    this.hidden = value;
    return this;
  }

  public SettingsChange dropout(double value) {
    this.dropout = value;
    return this;
  }

  public SettingsChange augmentation(Augmentation value) {
    this.augmentation = value;
    return this;
  }

  public SettingsChange augmentedViews(int value) {
    this.augmentedViews = value;
    return this;
  }

  public SettingsChange classWeights(boolean value) {
    this.classWeights = value;
    return this;
  }

  public SettingsChange seed(long value) {
    this.seed = value;
    return this;
  }

  public SettingsChange threads(int value) {
    this.threads = value;
    return this;
  }

  public TrainingSettings settings() {
    return new TrainingSettings(
        preprocessing,
        framing,
        epochs,
        batch,
        optimizer,
        learningRate,
        schedule,
        weightDecay,
        patience,
        hidden,
        dropout,
        augmentation,
        augmentedViews,
        classWeights,
        seed,
        threads);
  }
}
