package dev.discern.serving.forgetting;

import dev.discern.serving.ledger.Ledger;
import dev.discern.serving.ledger.Ledger.Tombstone;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.serving.ledger.notice.Outbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Forgets photos with all there is of them: the photo, its results, filed copies, kept mails, and
 * what the ledger says. The ledger's row comes last, so that whatever ends in between is finished
 * when the same is asked for again. Safe for any number of threads and of processes.
 *
 * <p>The photo goes first: from then on nobody files it, and what a worker still says about it is
 * unwanted once the row is gone. A courier that has a letter in hand looks for the tombstone after
 * it has kept it; what it kept before there was one is removed then.
 */
public final class Forgetting {
  private final Books books;
  private final StoredRemains stored;
  private final List<Remains> others;
  private final InstantSource time;
  private final ForgettingReport report;

  /** Where it is written what there is. */
  public record Books(Ledger ledger, Jobs jobs, Outbox outbox) {}

  /**
   * @param others where more of a photo may lie
   */
  public Forgetting(
      Books books,
      StoredRemains stored,
      List<Remains> others,
      InstantSource time,
      ForgettingReport report) {
    this.books = books;
    this.stored = stored;
    this.others = List.copyOf(others);
    this.time = time;
    this.report = report;
  }

  /**
   * Forgets one photo; again changes nothing more.
   *
   * @param who is kept with the tombstone
   * @return whether there is such an item
   * @throws RuntimeException when the store or the database does not answer: ask again
   */
  public boolean forget(ItemId id, String who) {
    Optional<Item> item = books.jobs().find(id);
    item.ifPresent(there -> forget(there, who));
    return item.isPresent();
  }

  /**
   * Forgets some photos of a job, in their order; the job is cancelled first, so that none is
   * added.
   *
   * @param after null for the first
   * @return the items that are forgotten now, with where to go on
   */
  public Page<Item> forget(JobId job, String who, @Nullable String after, int max) {
    books.jobs().cancel(job, time.instant());
    Page<Item> some = books.jobs().items(job, null, after, max);
    some.entries().forEach(item -> forget(item, who));
    return some;
  }

  /** What is kept of a forgotten item; empty for one that is not forgotten, or not there. */
  public Optional<Tombstone> tombstone(ItemId id) {
    return books.ledger().tombstone(id);
  }

  /** How many items are forgotten. */
  public long count() {
    return books.ledger().forgotten();
  }

  void forget(Item item, String who) {
    stored.remove(item);
    List<Notice> notices = books.outbox().of(item.id()); // those that come later find no photo
    others.forEach(each -> each.remove(item, notices));
    books.ledger().forget(item.id(), who, time.instant());
    others.forEach(each -> each.remove(item, notices)); // what a courier kept in between
    report.forgotten(item.id(), who);
  }
}
