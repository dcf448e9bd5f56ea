package dev.discern.serving.ledger;

import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Result;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * One row an item and model version, each carrying the hash of the one before. Safe for any number
 * of threads and of processes.
 *
 * <p>Every method throws {@link LedgerUnavailable} when the database does not answer; nothing has
 * changed then, or the same call again changes nothing more.
 */
public interface Ledger {
  /**
   * Writes a result, its notices and its item's state in one transaction; an item that nobody
   * announced is made. The same item and model version again, or any result of an item that is
   * cancelled or forgotten, or of another photo under an item's number, changes nothing. Of an item
   * without an answer (refused, set aside), a later answer of a model is a record of its own, and
   * moves the item on to done; a refusal of an item that has come to its end changes nothing,
   * unless it was reopened and worked on again. An answer of another model version is a record too,
   * but has no notices and asks for no review: what an event that came late or twice finds out was
   * acted on already.
   *
   * <p>Scores are kept to a millionth, times to a microsecond.
   */
  Recorded recordOnce(Result result, Consequences consequences, Instant now);

  /** Those of some items that have come to their end; asked for at most 1,000 at once. */
  Set<ItemId> settled(Collection<ItemId> items);

  /**
   * Those of some items that were answered, refused or cancelled by then; what was set aside still
   * waits for a person. Asked for at most 1,000 at once.
   */
  Set<ItemId> closedBy(Instant then, Collection<ItemId> items);

  /**
   * Forgets an item: its rows keep their place and hashes, its name, scores and label are gone.
   * Again changes nothing. The photo and the result object are the caller's to delete, first.
   *
   * @return whether there was such an item
   */
  boolean forget(ItemId item, String who, Instant now);

  /** What is kept of a forgotten item; empty for one that is not forgotten, or not there. */
  Optional<Tombstone> tombstone(ItemId item);

  /** How many items are forgotten. */
  long forgotten();

  /**
   * Goes through the chain from the first row.
   *
   * @return what is wrong with the first row that is not as it was written; empty when all are
   */
  Optional<Broken> verify();

  /** The number of rows in the chain. */
  long size();

  /**
   * That something was here.
   *
   * @param by who had it forgotten
   */
  record Tombstone(Instant at, String by) {}

  /**
   * A row that is not as it was written.
   *
   * @param number of the row
   * @param why in a sentence
   */
  record Broken(long number, String why) {}
}
