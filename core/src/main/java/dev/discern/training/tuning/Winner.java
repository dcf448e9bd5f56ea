package dev.discern.training.tuning;

import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingSettings;
import dev.discern.training.tuning.board.Run;

/**
 * The trial that is best.
 *
 * @param run its last
 * @param trainer that trained it
 * @param settings as it was trained
 * @param model with its weights
 */
public record Winner(Run run, Trainer trainer, TrainingSettings settings, TrainedModel model) {}
