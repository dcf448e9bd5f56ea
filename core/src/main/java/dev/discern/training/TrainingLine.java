package dev.discern.training;

import dev.discern.registry.ModelName;
import dev.discern.training.audit.Audited;
import dev.discern.training.audit.Auditor;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.Split;
import dev.discern.training.dataset.reading.DatasetReader;
import dev.discern.training.dataset.splitting.FoldSplitter;
import dev.discern.training.dataset.splitting.SplitPlan;
import dev.discern.training.dataset.splitting.Splitter;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import java.util.List;
import java.util.Map;

/**
 * The learning line, from a folder of labelled photos to a model that answers: read, audit, split,
 * train, evaluate, register, promote. With folds in the plan a model a fold is trained too, and
 * their answers are what is evaluated: {@link CrossValidation}.
 *
 * <p>Whatever fails on the way, the registry is as it was. One run at a time a process, because a
 * trainer's native engine is the process's.
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
    Dataset dataset = read(request, observer);
    Learned learned =
        request.split().folds() == 0
            ? once(dataset, request, observer)
            : folded(dataset, request, observer);
    return new Finishing(ports, request, observer).finish(learned);
  }

  private Learned once(Dataset dataset, TrainingRequest request, TrainingObserver observer) {
    Audited audited = audit(request, observer);
    PhotoGroups groups = request.split().named(dataset).and(audited.nearCopies());
    PhotoGroups together = request.split().together(dataset, audited.nearCopies());
    Split split = split(dataset, together, request, observer);
    TrainedModel trained = train(set(dataset, split, false), request, observer);
    return new Learned(dataset, split, groups, trained, parts(audited, request), null);
  }

  /** A model of every photo, and k more by which its recipe is judged. */
  private Learned folded(Dataset dataset, TrainingRequest request, TrainingObserver observer) {
    Audited audited = audit(request, observer);
    PhotoGroups groups = request.split().named(dataset).and(audited.nearCopies());
    Folds folds = folds(dataset, audited.nearCopies(), request, observer);
    List<HeldOut> heldOut =
        new CrossValidation(ports, request.trainer(), request.settings())
            .run(dataset, folds, observer);
    return new Learned(
        dataset,
        folds.last(),
        groups,
        train(set(dataset, folds.last(), true), request, observer),
        parts(audited, request),
        new OutOfFold(dataset, folds, groups, heldOut));
  }

  private Dataset read(TrainingRequest request, TrainingObserver observer) {
    DatasetReader reader =
        new DatasetReader(ports.photos(), ports.decoder(), request.settings().threads());
    Dataset dataset =
        reader.read(request.folder(), request.settings().preprocessing(), untilStopped(observer));
    new ChoiceNotes(dataset.choices()).tell(observer);
    new SkippedNotes(dataset.skipped()).tell(observer);
    return dataset;
  }

  private static Progress untilStopped(TrainingObserver observer) {
    return (stage, done, total) -> {
      observer.progress(stage, done, total);
      observer.refuseIfStopped();
    };
  }

  private static Split split(
      Dataset dataset, PhotoGroups groups, TrainingRequest request, TrainingObserver observer) {
    SplitPlan plan = request.split();
    Split split =
        new Splitter(request.settings().seed(), plan.shares(), groups, plan.allowLeaks())
            .split(dataset);
    observer.note(
        "%d photos of %d labels: %s."
            .formatted(dataset.photos().size(), dataset.labels().size(), split.description()));
    new MovedNotes(split.moved()).tell(observer);
    return split;
  }

  private static Folds folds(
      Dataset dataset, PhotoGroups copies, TrainingRequest request, TrainingObserver observer) {
    SplitPlan plan = request.split();
    Folds folds =
        new FoldSplitter(
                plan.folds(), request.settings().seed(), plan.shares(), plan.named(dataset), copies)
            .divide(dataset);
    observer.note(
        "%d photos of %d labels: %s."
            .formatted(dataset.photos().size(), dataset.labels().size(), folds.description()));
    new MovedNotes(folds.last().moved()).tell(observer);
    return folds;
  }

  private Audited audit(TrainingRequest request, TrainingObserver observer) {
    Audited audited =
        new Auditor(ports.photos(), ports.decoder(), request.settings().threads())
            .audit(
                request.audit().order(request.folder(), request.split().groups()),
                untilStopped(observer));
    new AuditNotes(audited.report()).tell(observer);
    return audited;
  }

  private static Map<String, byte[]> parts(Audited audited, TrainingRequest request) {
    return request.audit().parts().of(audited.report(), request.folder().root());
  }

  private static TrainingSet set(Dataset dataset, Split split, boolean learnAll) {
    return new TrainingSet(dataset.labels(), split.train(), split.validation(), learnAll);
  }

  private static TrainedModel train(
      TrainingSet set, TrainingRequest request, TrainingObserver observer) {
    return request.trainer().train(set, request.settings(), observer);
  }
}
