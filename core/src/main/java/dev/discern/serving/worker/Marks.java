package dev.discern.serving.worker;

import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.PutTerms;
import dev.discern.serving.ledger.item.ItemId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the photo that kills its workers among those that merely were in the same hands. Nothing is
 * marked the first time, which nearly always ends well. Who takes an item that was handed out
 * before leaves a mark just before it begins and takes it away afterwards; a mark that is there
 * already was left by a worker that died on this very photo. Safe for any number of threads; the
 * same again changes nothing.
 */
final class Marks {
  static final String FOLDER = ".begun/";
  private static final int MARK_BYTES = 1000;

  private final ObjectStore store;
  private final String bucket;
  private final String worker;
  private final Set<ItemId> mine = ConcurrentHashMap.newKeySet();

  Marks(ObjectStore store, String bucket, String worker) {
    this.store = store;
    this.bucket = bucket;
    this.worker = worker;
  }

  /**
   * Leaves a mark.
   *
   * @param attempt how often the item was handed out, this time included
   * @return false when a worker died on this photo while it was marked: do not begin
   */
  boolean begin(ItemId item, int attempt) {
    if (attempt == 1) {
      return true;
    }
    mine.add(item); // before it is there: everything may have to be let go at any moment
    boolean ours = leave(item, (worker + ", attempt " + attempt).getBytes(StandardCharsets.UTF_8));
    if (!ours) {
      mine.remove(item);
    }
    return ours;
  }

  private boolean leave(ItemId item, byte[] mark) {
    return store.put(key(item), mark, PutTerms.of("text/plain").ifAbsent()).stored()
        || store
            .get(key(item), MARK_BYTES)
            .map(there -> Arrays.equals(there.bytes(), mark))
            .orElse(true);
  }

  /** Takes the mark away, where there may be one. */
  void end(ItemId item, int attempt) {
    if (attempt > 1) {
      store.delete(key(item));
      mine.remove(item);
    }
  }

  /** Takes all marks of this worker away: a process that ends now is no fault of a photo. */
  void endAll() {
    mine.forEach(item -> store.delete(key(item)));
  }

  private ObjectKey key(ItemId item) {
    return new ObjectKey(bucket, FOLDER + item);
  }
}
