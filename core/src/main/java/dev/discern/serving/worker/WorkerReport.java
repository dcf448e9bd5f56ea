package dev.discern.serving.worker;

import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.queue.Lease;
import java.time.Duration;

/**
 * Hears what a worker does, for logs and metrics; called on the worker's threads, must not throw.
 */
public interface WorkerReport {
  /** A result is stored. */
  void finished(Result result);

  /** A message went back to the queue. */
  void givenBack(Lease lease, String why);

  /** A message is about a photo that is not there any more, or none of ours. */
  void passedOver(Lease lease, String why);

  /** The object store does not let it in; somebody has to mend what this names. */
  void shutOut(String why);

  /** The store or a queue does not answer; it waits that long. */
  void waiting(String why, Duration time);
}
