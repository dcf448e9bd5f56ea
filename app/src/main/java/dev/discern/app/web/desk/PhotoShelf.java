package dev.discern.app.web.desk;

import dev.discern.inference.image.Photo;
import dev.discern.serving.ledger.item.InboxKey;
import java.util.Optional;

/** Photos as they were handed in. Safe for any number of threads. */
public interface PhotoShelf {
  /** The photo; empty when it is not there any more. */
  Optional<Photo> photo(InboxKey key);

  /** A small upright JPEG; empty when the photo is gone or cannot be decoded. */
  Optional<byte[]> thumbnail(InboxKey key);
}
