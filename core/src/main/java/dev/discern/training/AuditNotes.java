package dev.discern.training;

import dev.discern.training.audit.AuditReport;
import dev.discern.training.audit.LabelCheck.Suspect;
import dev.discern.training.trainer.TrainingObserver;
import java.util.List;

/** Tells what an audit found that a training should not go on without somebody knowing. */
record AuditNotes(AuditReport report) {
  private static final int TOLD = 5;

  void tell(TrainingObserver observer) {
    report.headlines().forEach(observer::note);
    List<Suspect> suspects = report.labelCheck().suspects();
    suspects.stream()
        .limit(TOLD)
        .forEach(
            each ->
                observer.note(
                    "%s is labelled “%s” and probably shows “%s”."
                        .formatted(each.photo().file(), each.photo().label(), each.likely())));
    int more = suspects.size() - TOLD;
    if (more > 0) {
      observer.note("%d more labels are suspected; discern audit shows them.".formatted(more));
    }
  }
}
