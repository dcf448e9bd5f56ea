package dev.discern.serving.ledger.job;

import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.item.JobId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Jobs and where their items stand. Safe for any number of threads and of processes. An item's
 * state only ever moves forward: what comes late or twice changes nothing.
 *
 * <p>Every method throws {@link dev.discern.serving.ledger.LedgerUnavailable} when the database
 * does not answer; nothing has changed then, or the same call again changes nothing more.
 */
public interface Jobs {
  /**
   * Writes down a job with its first items, in one transaction.
   *
   * @param idempotencyKey of the caller's request, remembered with the job; null for none
   * @return the job that is there now: with a key that this caller has used since {@code
   *     keysSince}, the one that was made then, and nothing is written
   */
  Job open(Job job, List<Item> items, @Nullable String idempotencyKey, Instant keysSince);

  /**
   * Adds items to a job; those that are there already are left as they are, and those of a
   * cancelled job are cancelled at once.
   *
   * @return each as it is there now; where another photo had the number first, that one
   * @throws IllegalArgumentException for an unknown job
   */
  Map<ItemId, Item> add(JobId job, List<Item> items);

  Optional<Job> find(JobId id);

  /** An item, of a job or of none. */
  Optional<Item> find(ItemId id);

  /** Newest first. */
  Page<Job> list(@Nullable String caller, @Nullable String after, int max);

  /** Empty counts for an unknown job. */
  JobCounts counts(JobId id);

  /**
   * A job's items in their order.
   *
   * @param state only those; null for all
   */
  Page<Item> items(JobId job, @Nullable ItemState state, @Nullable String after, int max);

  /** Items of all jobs and of none, the last changed first: for dead letters. */
  Page<Item> inState(ItemState state, @Nullable String after, int max);

  /**
   * Moves items forward; unknown ones are passed over, those that are there or further already
   * stay.
   */
  void advance(Collection<ItemId> items, ItemState to, Instant at);

  /**
   * Cancels what has not been begun.
   *
   * @return the items that are cancelled by this call
   */
  List<Item> cancel(JobId job, Instant at);

  /**
   * Takes refused or set-aside items back to queued, so that a later result is recorded.
   *
   * @return the items that are to be queued again
   */
  List<Item> reopen(Collection<ItemId> items, Instant at);

  /**
   * Items that are at no end and have not moved since then, the oldest first; for the reconciler.
   */
  List<Item> stuck(Instant since, int max);

  /**
   * Items that have come to their end by then, and are not forgotten, the oldest first; for
   * retention.
   */
  List<Item> endedBy(Instant then, int max);
}
