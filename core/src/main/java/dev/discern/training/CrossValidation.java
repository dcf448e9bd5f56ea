package dev.discern.training;

import dev.discern.inference.ImageClassifier;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.Prediction.Extra;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.Split;
import dev.discern.training.evaluation.judging.Examination;
import dev.discern.training.evaluation.judging.Examination.Examined;
import dev.discern.training.trainer.TemporaryGraph;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * k-fold cross-validation: trains a model a fold, opens it as serving will, and shows it the fold.
 * Each photo is so answered once, by a model that has learnt from nothing of its group.
 *
 * <p>The same folds, settings and machine give the same answers.
 */
public final class CrossValidation {
  private static final Set<Extra> EXTRAS = Set.of(Extra.EMBEDDING, Extra.ORIGINAL_SCORES);

  private final TrainingPorts ports;
  private final Trainer trainer;
  private final TrainingSettings settings;
  private final boolean learnAll;

  /**
   * Each fold's validation photos are learnt from too, where the trainer chooses nothing by them.
   */
  public CrossValidation(TrainingPorts ports, Trainer trainer, TrainingSettings settings) {
    this(ports, trainer, settings, true);
  }

  /**
   * A cross-validation.
   *
   * @param learnAll as in {@link TrainingSet}
   */
  CrossValidation(
      TrainingPorts ports, Trainer trainer, TrainingSettings settings, boolean learnAll) {
    this.ports = ports;
    this.trainer = trainer;
    this.settings = settings;
    this.learnAll = learnAll;
  }

  /**
   * Trains and shows, fold after fold.
   *
   * @return one a fold, in their order
   * @throws Refusal as the trainer does; {@code TRAINING_FAILED} too when the observer asks to stop
   */
  public List<HeldOut> run(Dataset dataset, Folds folds, TrainingObserver observer) {
    List<HeldOut> heldOut = new ArrayList<>();
    for (Split split : folds.splits()) {
      TrainedModel trained =
          trainer.train(
              new TrainingSet(dataset.labels(), split.train(), split.validation(), learnAll),
              settings,
              observer);
      refuseIfStopped(observer, split);
      List<Examined> examined = examine(dataset, split, trained, observer);
      HeldOut fold = new HeldOut(split, trained, examined);
      heldOut.add(fold);
      observer.note(
          "%s; %d of %d right."
              .formatted(
                  split.description(),
                  fold.right().stream().filter(right -> right).count(),
                  examined.size()));
    }
    return heldOut;
  }

  private List<Examined> examine(
      Dataset dataset, Split split, TrainedModel trained, TrainingObserver observer) {
    Describing describing = new Describing(ports, "fold", trainer.architecture(), settings);
    try (TemporaryGraph graph = TemporaryGraph.of(trained.onnx());
        ImageClassifier classifier =
            new ImageClassifier(
                ports.decoder(),
                ports.loader().load(graph.file(), describing.of(dataset, split, trained)),
                Gallery.EMPTY,
                ports.nanoTime())) {
      return new Examination(classifier, ports.photos(), settings.threads())
          .of("testing the fold", split.test(), EXTRAS, observer::progress);
    }
  }

  private static void refuseIfStopped(TrainingObserver observer, Split split) {
    if (observer.stopRequested()) {
      throw Refusal.of(
          RefusalCode.TRAINING_FAILED,
          "The training",
          "was stopped in %s, so there are no figures to keep. Train again."
              .formatted(split.description()));
    }
  }
}
