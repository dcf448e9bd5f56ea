package dev.discern.app.wiring;

import dev.discern.app.web.desk.PhotoShelf;
import dev.discern.engine.image.JpegThumbnails;
import dev.discern.inference.image.Photo;
import dev.discern.objects.ObjectContent;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.item.InboxKey;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Photos of the inbox, for pages. Half of the cores are left to the answers that pages wait for.
 */
final class StoredPhotos implements PhotoShelf {
  private static final int SIDE = 208; // shown at 104 pixels, sharp on most screens

  private final ObjectStore store;
  private final String inbox;
  private final long maxBytes;
  private final JpegThumbnails thumbnails;
  private final Semaphore places =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  StoredPhotos(ObjectStore store, String inbox, long maxBytes, JpegThumbnails thumbnails) {
    this.store = store;
    this.inbox = inbox;
    this.maxBytes = maxBytes;
    this.thumbnails = thumbnails;
  }

  static StoredPhotos of(House house, ObjectStore store) {
    return new StoredPhotos(
        store,
        house.settings().storage().inbox(),
        house.limits().maxBytes(),
        new JpegThumbnails(house.photoReader(), house.decoder(), SIDE));
  }

  @Override
  public Optional<Photo> photo(InboxKey key) {
    return found(key).map(found -> new Photo(key.name(), found.bytes()));
  }

  private Optional<ObjectContent> found(InboxKey key) {
    try {
      return store.get(new ObjectKey(inbox, key.text()), maxBytes);
    } catch (Refusal tooLargeOrNoKey) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<byte[]> thumbnail(InboxKey key, String etag) {
    places.acquireUninterruptibly();
    try {
      return found(key)
          .filter(found -> found.object().etag().equals(etag.replace("\"", "")))
          .flatMap(found -> thumbnails.jpeg(new Photo(key.name(), found.bytes())));
    } finally {
      places.release();
    }
  }
}
