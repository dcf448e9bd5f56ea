package dev.discern.training;

import dev.discern.registry.ModelName;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.Split;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import java.util.List;

/**
 * The learning line, from a folder of labelled photos to a model that answers: read, audit, split,
 * train, evaluate, register, promote. With folds in the plan a model a fold is trained too, and
 * their answers are what is evaluated: {@link CrossValidation}.
 *
 * <p>Whatever fails on the way, the registry is as it was. Safe for any number of threads.
 */
public final class TrainingLine {
  private final TrainingPorts ports;

  public TrainingLine(TrainingPorts ports) {
    this.ports = ports;
  }

  /**
   * Runs the line.
   *
   * @throws dev.discern.refusal.Refusal one of the {@code DATASET_...} codes, {@code
   *     TRAINING_FAILED}, {@code EXPORT_DIFFERS}, {@code MODEL_NAME_INVALID}, {@code DISK_FULL} or
   *     {@code PROMOTED_MEANWHILE}; after the last the version is registered, not live
   */
  public TrainingResult run(TrainingRequest request, TrainingObserver observer) {
    ModelName.check(request.name());
    Preparation preparation = new Preparation(ports, request, observer);
    Prepared photos = preparation.prepare();
    Learned learned =
        request.split().folds() == 0
            ? once(photos, preparation.split(photos), request, observer)
            : folded(photos, folds(preparation, photos), request, observer);
    return new Finishing(ports, request, observer).finish(learned);
  }

  private static Folds folds(Preparation preparation, Prepared photos) {
    return preparation.folds(photos, photos.dataset(), preparation.request().split().folds());
  }

  private static Learned once(
      Prepared photos, Split split, TrainingRequest request, TrainingObserver observer) {
    TrainedModel trained = train(set(photos.dataset(), split, false), request, observer);
    return new Learned(photos.dataset(), split, photos.groups(), trained, photos.parts(), null);
  }

  /** A model of every photo, and k more by which its recipe is judged. */
  private Learned folded(
      Prepared photos, Folds folds, TrainingRequest request, TrainingObserver observer) {
    Dataset dataset = photos.dataset();
    List<HeldOut> heldOut =
        new CrossValidation(ports, request.trainer(), request.settings())
            .run(dataset, folds, observer);
    return new Learned(
        dataset,
        folds.last(),
        photos.groups(),
        train(set(dataset, folds.last(), true), request, observer),
        photos.parts(),
        new OutOfFold(dataset, folds, photos.groups(), heldOut));
  }

  private static TrainingSet set(Dataset dataset, Split split, boolean learnAll) {
    return new TrainingSet(dataset.labels(), split.train(), split.validation(), learnAll);
  }

  private static TrainedModel train(
      TrainingSet set, TrainingRequest request, TrainingObserver observer) {
    return request.trainer().train(set, request.settings(), observer);
  }
}
