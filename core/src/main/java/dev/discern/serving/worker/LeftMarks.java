package dev.discern.serving.worker;

import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectStore;
import dev.discern.serving.ledger.Ledger;
import dev.discern.serving.ledger.item.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes away the {@link Marks} that died with their workers: those of photos that have come to
 * their end by another way, and those that are so old that they say nothing any more. Safe for any
 * number of threads.
 */
public final class LeftMarks {
  private static final Duration LASTS = Duration.ofDays(1);

  private final ObjectStore store;
  private final String bucket;
  private final Ledger ledger;
  private final InstantSource time;

  /**
   * @param bucket that results are put into
   */
  public LeftMarks(ObjectStore store, String bucket, Ledger ledger, InstantSource time) {
    this.store = store;
    this.bucket = bucket;
    this.ledger = ledger;
    this.time = time;
  }

  /**
   * Looks at a page of them, which is mostly more than there are.
   *
   * @param olderThan leaves alone what a worker may be at
   * @return how many it took away
   */
  public int sweep(Duration olderThan) {
    Instant now = time.instant();
    Map<ItemId, ListedObject> marks =
        store.list(bucket, Marks.FOLDER, "", ObjectStore.MAX_LISTED).stream()
            .filter(mark -> mark.modified().isBefore(now.minus(olderThan)))
            .collect(Collectors.toMap(LeftMarks::item, mark -> mark));
    Set<ItemId> settled = ledger.settled(marks.keySet());
    Collection<ListedObject> over =
        marks.entrySet().stream()
            .filter(
                mark ->
                    settled.contains(mark.getKey())
                        || mark.getValue().modified().isBefore(now.minus(LASTS)))
            .map(Map.Entry::getValue)
            .toList();
    over.forEach(mark -> store.delete(mark.key()));
    return over.size();
  }

  private static ItemId item(ListedObject mark) {
    return new ItemId(mark.key().name());
  }
}
