package dev.discern.serving.worker;

import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.PutTerms;
import dev.discern.serving.ledger.item.ItemId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
    byte[] mark = (worker + ", attempt " + attempt).getBytes(StandardCharsets.UTF_8);
    return store.put(key(item), mark, PutTerms.of("text/plain").ifAbsent()).stored()
        || store
            .get(key(item), MARK_BYTES)
            .map(there -> Arrays.equals(there.bytes(), mark))
            .orElse(true);
  }

  /** Takes the mark away, where there may be one. */
  void end(ItemId item, int attempt) {
    if (attempt > 1) {
      remove(item);
    }
  }

  /** Takes the mark away of an item that nobody is at any more. */
  void remove(ItemId item) {
    store.delete(key(item));
  }

  private ObjectKey key(ItemId item) {
    return new ObjectKey(bucket, FOLDER + item);
  }
}
