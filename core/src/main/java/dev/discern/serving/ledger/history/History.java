package dev.discern.serving.ledger.history;

import dev.discern.serving.ledger.item.ItemId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ledger, to be read; what was forgotten is not in it. Safe for any number of threads.
 *
 * <p>Every method throws {@link dev.discern.serving.ledger.LedgerUnavailable} when the database
 * does not answer.
 */
public interface History {
  /** Records that a filter lets through, newest first. */
  Page<Entry> search(HistoryFilter filter, @Nullable String after, int max);

  /** All records of an item: one a model version that answered it. */
  List<Entry> of(ItemId item);

  /** The same of many items, at most 1,000 at once; an item without a record has an empty list. */
  Map<ItemId, List<Entry>> of(Collection<ItemId> items);

  /** More records than this are not counted. */
  int MOST_COUNTED = 10_000;

  /** How many records a filter lets through; {@link #MOST_COUNTED} and one for all beyond that. */
  long count(HistoryFilter filter);

  /**
   * Records that a person has spoken about, in the ledger's order.
   *
   * @param pipeline of this pipeline only; null for all
   */
  Page<Entry> reviewed(@Nullable String pipeline, @Nullable String after, int max);

  /**
   * A person's word about a record; the last word counts.
   *
   * @return false when there is no such record
   */
  boolean review(long number, String label, String by, Instant at);
}
