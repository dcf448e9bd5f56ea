package dev.discern.training;

import dev.discern.training.audit.AuditPlan;
import dev.discern.training.calibration.DecisionGoal;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.SplitPlan;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingSettings;

/**
 * What is to be trained.
 *
 * @param folder of labelled photos
 * @param name of the model to be
 * @param trainer which fits the network
 * @param settings of the trainer; their seed draws the split too
 * @param split how the photos are divided
 * @param audit how they are audited before
 * @param goal what the model's answers are to be like
 * @param who asks, for the history
 * @param notes what the card says of the photos beside the counts: whose they are, their licence,
 *     what they show; may be empty
 * @param promote whether the new version answers from now on
 */
public record TrainingRequest(
    PhotoFolder folder,
    String name,
    Trainer trainer,
    TrainingSettings settings,
    SplitPlan split,
    AuditPlan audit,
    DecisionGoal goal,
    String who,
    String notes,
    boolean promote) {

  /** The same with another trainer and other settings. */
  TrainingRequest trainedBy(Trainer other, TrainingSettings otherSettings) {
    return new TrainingRequest(
        folder, name, other, otherSettings, split, audit, goal, who, notes, promote);
  }
}
