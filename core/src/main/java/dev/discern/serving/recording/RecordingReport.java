package dev.discern.serving.recording;

import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.Recorded;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.queue.Lease;

/** Hears what is recorded and found again, for logs, metrics and live pages; must not throw. */
public interface RecordingReport {
  void recorded(Result result, Recorded how);

  /** A message on the results queue that is none of a worker's. */
  void notUnderstood(Lease lease, Refusal why);

  /** An item's photo was sent to the workers again. */
  void queuedAgain(ItemId item, String why);

  /** An item was given up. */
  void givenUp(ItemId item, String why);
}
