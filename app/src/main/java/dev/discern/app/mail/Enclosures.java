package dev.discern.app.mail;

import dev.discern.app.mail.Reasons.Reason;
import dev.discern.inference.image.Photo;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.refusal.Refusal;
import dev.discern.serving.delivery.mail.Letter;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.order.Attach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the photos of a letter: small pictures of the first twelve, and originals as long as they
 * are 15 MB together, which most mail servers take. A letter about one photo also says why, where
 * that can be said. What cannot be decoded goes with no letter: it may be anything. A photo that
 * was set aside is not even tried: what took workers with it would take the courier too.
 */
public final class Enclosures {
  private static final int MOST_PHOTOS = 12;
  private static final int MOST_BYTES = 15_000_000;

  private final ObjectStore store;
  private final String inbox;
  private final long maxBytes;
  private final Previews previews;
  private final Reasons reasons;

  /**
   * @param inbox the bucket that photos lie in
   * @param maxBytes a larger photo is not taken into memory
   */
  public Enclosures(
      ObjectStore store, String inbox, long maxBytes, Previews previews, Reasons reasons) {
    this.store = store;
    this.inbox = inbox;
    this.maxBytes = maxBytes;
    this.previews = previews;
    this.reasons = reasons;
  }

  /** One for each occasion, in their order. */
  List<Enclosed> of(Letter letter) {
    Reasons said = letter.occasions().size() == 1 ? reasons : Reasons.NONE;
    List<Enclosed> all = new ArrayList<>();
    int room = MOST_BYTES;
    for (Occasion occasion : letter.occasions()) {
      boolean shown = letter.attach() != Attach.NONE && all.size() < MOST_PHOTOS;
      int left = letter.attach() == Attach.PHOTO ? room : 0;
      Enclosed enclosed = shown ? of(occasion, left, said) : nothing(occasion, null);
      Photo original = enclosed.original();
      room -= original == null ? 0 : original.bytes().length;
      all.add(enclosed);
    }
    return all;
  }

  /**
   * @param room how many bytes the original may have; 0 when it is not wanted
   */
  private Enclosed of(Occasion occasion, int room, Reasons said) {
    if (occasion.finding().isSetAside()) {
      return nothing(occasion, "The photo was set aside: it is not opened here, nor attached.");
    }
    try {
      return fetch(occasion)
          .map(photo -> of(occasion, photo, room, said))
          .orElseGet(() -> nothing(occasion, "The photo is no longer in the inbox."));
    } catch (Refusal tooLarge) {
      return nothing(occasion, "The photo is too large to be shown here.");
    }
  }

  private Enclosed of(Occasion occasion, Photo photo, int room, Reasons said) {
    Optional<byte[]> preview = previews.jpeg(photo);
    if (preview.isEmpty()) {
      return nothing(occasion, "The photo cannot be shown, and is not attached.");
    }
    boolean fits = photo.bytes().length <= room;
    String note = fits || room == 0 ? null : "The photo is too large to be attached here.";
    Reason reason = said.of(photo, occasion.finding()).orElse(null);
    return new Enclosed(occasion, preview.get(), reason, fits ? photo : null, note);
  }

  private Optional<Photo> fetch(Occasion occasion) {
    return store
        .get(new ObjectKey(inbox, occasion.photo().key()), maxBytes)
        .filter(found -> found.object().etag().equals(occasion.photo().etag()))
        .map(found -> new Photo(occasion.photo().name(), found.bytes()));
  }

  /** Those of a letter whose photos lie in the inbox now, shown in it or not. */
  Set<Occasion> there(Letter letter) {
    return letter.occasions().stream().filter(this::isThere).collect(Collectors.toSet());
  }

  private boolean isThere(Occasion occasion) {
    try {
      return store
          .head(new ObjectKey(inbox, occasion.photo().key()))
          .filter(found -> found.etag().equals(occasion.photo().etag()))
          .isPresent();
    } catch (Refusal noKey) {
      return false;
    }
  }

  private static Enclosed nothing(Occasion occasion, @Nullable String note) {
    return new Enclosed(occasion, null, null, null, note);
  }
}
