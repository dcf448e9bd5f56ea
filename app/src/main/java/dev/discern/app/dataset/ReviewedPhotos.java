package dev.discern.app.dataset;

import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Photo;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.ItemId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people have said about answers, with the photos that they spoke about. */
public final class ReviewedPhotos {
  private static final int AT_ONCE = 200;

  private final History history;
  private final ObjectStore store;
  private final String inbox;
  private final long maxBytes;

  /**
   * @param inbox the bucket that photos lie in
   * @param maxBytes a larger photo is not taken into memory
   */
  public ReviewedPhotos(History history, ObjectStore store, String inbox, long maxBytes) {
    this.history = history;
    this.store = store;
    this.inbox = inbox;
    this.maxBytes = maxBytes;
  }

  /** The last word about each photo, in the ledger's order. */
  Collection<Spoken> words(@Nullable String pipeline) {
    Map<ItemId, Spoken> words = new LinkedHashMap<>();
    String next = null;
    do {
      Page<Entry> page = history.reviewed(pipeline, next, AT_ONCE);
      page.entries().stream()
          .map(Spoken::of)
          .forEach(word -> words.merge(word.item(), word, Spoken::later));
      next = page.next();
    } while (next != null);
    return words.values();
  }

  /** Empty when it is not there any more, is no image, or another photo is in its place. */
  Optional<Photo> photo(Spoken word) {
    try {
      return store
          .get(new ObjectKey(inbox, word.key()), maxBytes)
          .filter(found -> found.object().etag().equals(word.etag()))
          .map(found -> image(found.object().key().name(), found.bytes()));
    } catch (Refusal tooLargeOrNoKeyOrNoImage) {
      return Optional.empty();
    }
  }

  private static Photo image(String name, byte[] bytes) {
    Photo photo = new Photo(name, bytes);
    ImageFormat.of(photo);
    return photo;
  }
}
