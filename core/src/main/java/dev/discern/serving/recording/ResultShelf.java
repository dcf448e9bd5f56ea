package dev.discern.serving.recording;

import dev.discern.objects.ObjectContent;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.StoredObject;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.ResultFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where workers put results.
 *
 * @param inbox the bucket that photos lie in
 * @param results the bucket that results lie in
 */
public record ResultShelf(ObjectStore store, String inbox, String results, ResultFormat format) {
  private static final long MOST_BYTES = 20_000_000;

  /**
   * Empty for a result that is gone: it was deleted on request, after it was recorded or before.
   *
   * @throws dev.discern.refusal.Refusal for what is none
   */
  Optional<Result> read(String key) {
    return store
        .get(new ObjectKey(results, key), MOST_BYTES)
        .map(ObjectContent::bytes)
        .map(bytes -> format.read(new String(bytes, StandardCharsets.UTF_8)));
  }

  /**
   * Goes on when the store answers.
   *
   * @throws dev.discern.objects.ObjectStoreUnavailable when it does not
   */
  void check(String key) {
    store.head(new ObjectKey(results, key));
  }

  /**
   * Deletes a result, and its photo if that is still the same: what was forgotten while a worker
   * had it in hand, or was handed in again afterwards.
   */
  void clear(Result result, String key) {
    ObjectKey photo = new ObjectKey(inbox, result.key().text());
    Optional<StoredObject> there = store.head(photo);
    if (there.isPresent() && there.get().etag().equals(result.bareEtag())) {
      store.delete(photo);
    }
    store.delete(new ObjectKey(results, key));
  }
}
