package dev.discern.app.mail;

import dev.discern.inference.image.Photo;
import java.util.Optional;

/** Small pictures of photos. */
@FunctionalInterface
public interface Previews {
  /** An upright JPEG; empty when the photo cannot be decoded. */
  Optional<byte[]> jpeg(Photo photo);
}
