package dev.discern.app.mail;

import dev.discern.inference.image.Photo;
import dev.discern.objects.ObjectContent;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.refusal.Refusal;
import dev.discern.serving.delivery.mail.Letter;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.order.Attach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the photos of a letter: small pictures of the first twelve, and originals as long as they
 * are 15 MB together, which most mail servers take. What cannot be decoded goes with no letter: it
 * may be anything.
 */
public final class Enclosures {
  private static final int MOST_PHOTOS = 12;
  private static final int MOST_BYTES = 15_000_000;

  private final ObjectStore store;
  private final String inbox;
  private final Previews previews;

  /**
   * @param inbox the bucket that photos lie in
   */
  public Enclosures(ObjectStore store, String inbox, Previews previews) {
    this.store = store;
    this.inbox = inbox;
    this.previews = previews;
  }

  /** One for each occasion, in their order. */
  List<Enclosed> of(Letter letter) {
    List<Enclosed> all = new ArrayList<>();
    int room = MOST_BYTES;
    for (Occasion occasion : letter.occasions()) {
      boolean shown = letter.attach() != Attach.NONE && all.size() < MOST_PHOTOS;
      int left = letter.attach() == Attach.PHOTO ? room : 0;
      Enclosed enclosed = shown ? of(occasion, left) : Enclosed.nothing(occasion, null);
      Photo original = enclosed.original();
      room -= original == null ? 0 : original.bytes().length;
      all.add(enclosed);
    }
    return all;
  }

  /**
   * @param room how many bytes the original may have; 0 when it is not wanted
   */
  private Enclosed of(Occasion occasion, int room) {
    byte[] bytes = fetch(occasion);
    if (bytes == null) {
      return Enclosed.nothing(occasion, "The photo is no longer in the inbox.");
    }
    Photo photo = new Photo(occasion.photo().name(), bytes);
    Optional<byte[]> preview = previews.jpeg(photo);
    if (preview.isEmpty()) {
      return Enclosed.nothing(occasion, "The photo cannot be shown, and is not attached.");
    }
    boolean fits = bytes.length <= room;
    String note = fits || room == 0 ? null : "The photo is too large to be attached here.";
    return new Enclosed(occasion, preview.get(), fits ? photo : null, note);
  }

  private byte @Nullable [] fetch(Occasion occasion) {
    try {
      return store
          .get(new ObjectKey(inbox, occasion.photo().key()), Integer.MAX_VALUE - 8)
          .filter(found -> found.object().etag().equals(occasion.photo().etag()))
          .map(ObjectContent::bytes)
          .orElse(null);
    } catch (Refusal unfit) {
      return null;
    }
  }
}
