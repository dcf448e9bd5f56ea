package dev.discern.app.web.desk;

import dev.discern.inference.image.Photo;
import dev.discern.serving.ledger.item.InboxKey;
import java.util.Optional;

/** Photos as they were handed in. Safe for any number of threads. */
public interface PhotoShelf {
  /** The photo; empty when it is not there any more. */
  Optional<Photo> photo(InboxKey key);

  /**
   * A small upright JPEG. Ask only for what a worker has answered: a photo that hangs or kills who
   * decodes it would do so here.
   *
   * @param etag of the very bytes that were answered, with or without quotes
   * @return empty when these bytes are not there any more, or cannot be decoded
   */
  Optional<byte[]> thumbnail(InboxKey key, String etag);
}
