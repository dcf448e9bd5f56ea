package dev.discern.training.tuning;

import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.tuning.board.Measured;
import dev.discern.training.tuning.board.Run;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the finished trainings of one search, so that a search that was killed goes on where it
 * was. Safe for any number of threads. What {@link #keep} took is there after a kill; a line that
 * was being written then never was.
 */
public interface Journal extends AutoCloseable {
  /** What this training came to, if it was finished before. */
  Optional<Measured> recall(Run run);

  /**
   * Remembers a finished training, and its model if there is one.
   *
   * @throws dev.discern.refusal.Refusal {@code DISK_FULL} or {@code DISK_UNWRITABLE}
   */
  void keep(Run run, Measured measured, @Nullable TrainedModel model);

  /** The model of a training, if it is still kept and whole. */
  Optional<TrainedModel> model(Run run);

  /** Deletes the models of all others, so that they do not fill the disk. */
  void keepOnlyModelsOf(Collection<Run> runs);

  @Override
  void close();

  /** Where journals are kept, one for each search. */
  @FunctionalInterface
  interface Shelf {
    /**
     * Opens the journal of a search, a new one when there is none.
     *
     * @param model the name of the model to be
     * @param key of the search: the same one for the same photos, space, objective and seed
     * @param fresh whether what it remembers is to be forgotten
     * @throws dev.discern.refusal.Refusal {@code BUSY} when another process has it open; {@code
     *     DISK_FULL} or {@code DISK_UNWRITABLE}
     */
    Journal open(String model, String key, boolean fresh);
  }
}
