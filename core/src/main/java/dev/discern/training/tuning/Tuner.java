package dev.discern.training.tuning;

import dev.discern.training.tuning.board.Objective;
import java.util.function.LongSupplier;

/**
 * <b>Tune</b>: searches settings for a set of photos, and gives the best with its weights.
 *
 * <p>What a search does follows from the order alone, however many trials run at once; a training
 * that the journal remembers is not repeated. A trial that fails is a row of the leaderboard and
 * holds up nobody. Safe for any number of threads.
 */
public final class Tuner {
  private final Journal.Shelf journals;
  private final Judge judge;
  private final LongSupplier nanoTime;

  /**
   * A tuner.
   *
   * @param journals where searches are remembered
   * @param judge asked only when the objective needs it
   * @param nanoTime a monotonic clock, such as {@code System::nanoTime}
   */
  public Tuner(Journal.Shelf journals, Judge judge, LongSupplier nanoTime) {
    this.journals = journals;
    this.judge = judge;
    this.nanoTime = nanoTime;
  }

  /**
   * Searches.
   *
   * @throws dev.discern.refusal.Refusal {@code TRAINING_FAILED} when every trial failed; {@code
   *     BUSY} when another process is at the same search; {@code DISK_FULL} or {@code
   *     DISK_UNWRITABLE} when the journal takes no more
   */
  public Tuned tune(TuningOrder order, TuningObserver observer) {
    Judge asked = order.plan().objective() == Objective.MACRO_F1 ? judge : null;
    Assay assay = new Assay(order.candidates(), order.photos(), asked, nanoTime);
    try (Journal journal = journals.open(order.model(), SearchKey.of(order), order.fresh())) {
      return new Contest(order, assay, new Memory(journal, order), observer).run();
    } finally {
      observer.ended();
    }
  }
}
