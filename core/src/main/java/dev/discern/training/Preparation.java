package dev.discern.training;

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
import dev.discern.training.trainer.TrainingObserver;

/** The first stations of the line, whoever learns from them: read, audit, divide. */
record Preparation(TrainingPorts ports, TrainingRequest request, TrainingObserver observer) {
  /** The photos and what must stay together, with what was skipped and found told. */
  Prepared prepare() {
    Dataset dataset = read();
    Audited audited = audit();
    return new Prepared(
        dataset,
        audited.nearCopies(),
        request.split().related(dataset, audited.nearCopies()),
        request.audit().parts().of(audited.report(), request.folder().root()));
  }

  private Dataset read() {
    DatasetReader reader =
        new DatasetReader(ports.photos(), ports.decoder(), request.settings().threads());
    Dataset dataset =
        reader.read(request.folder(), request.settings().preprocessing(), untilStopped());
    new ChoiceNotes(dataset.choices()).tell(observer);
    new SkippedNotes(dataset.skipped()).tell(observer);
    return dataset;
  }

  private Audited audit() {
    Audited audited =
        new Auditor(ports.photos(), ports.decoder(), request.settings().threads())
            .audit(
                request.audit().order(request.folder(), request.split().groups()), untilStopped());
    new AuditNotes(audited.report()).tell(observer);
    return audited;
  }

  /** Divided by group, with what moved told. */
  Split split(Prepared photos) {
    SplitPlan plan = request.split();
    Split split =
        new Splitter(request.settings().seed(), plan.shares(), together(photos), plan.allowLeaks())
            .split(photos.dataset());
    tell(photos.dataset(), split.description());
    new MovedNotes(split.moved()).tell(observer);
    return split;
  }

  private PhotoGroups together(Prepared photos) {
    return request.split().together(photos.dataset(), photos.copies());
  }

  /**
   * Some of the photos, divided into folds by group, with what moved told.
   *
   * @param folded which
   */
  Folds folds(Prepared photos, Dataset folded, int count) {
    SplitPlan plan = request.split();
    Folds folds =
        new FoldSplitter(
                count,
                request.settings().seed(),
                plan.shares(),
                plan.named(photos.dataset()),
                photos.copies())
            .divide(folded);
    tell(folded, folds.description());
    new MovedNotes(folds.last().moved()).tell(observer);
    return folds;
  }

  private void tell(Dataset dataset, String division) {
    observer.note(
        "%d photos of %d labels: %s."
            .formatted(dataset.photos().size(), dataset.labels().size(), division));
  }

  private Progress untilStopped() {
    return (stage, done, total) -> {
      observer.progress(stage, done, total);
      observer.refuseIfStopped();
    };
  }
}
