package dev.discern.app.mail;

import dev.discern.inference.image.Photo;
import dev.discern.serving.delivery.occasion.Finding;
import java.util.Optional;

/** Says why a photo got its answer, where that costs next to nothing. */
@FunctionalInterface
public interface Reasons {
  Reasons NONE = (photo, finding) -> Optional.empty();

  /** Empty where it cannot be said cheaply, or not now; never throws. */
  Optional<Reason> of(Photo photo, Finding finding);

  /**
   * Why.
   *
   * @param picture the photo with the places alight that speak for its label, a PNG of 480 pixels
   * @param words the same for who cannot see it, a sentence
   */
  @SuppressWarnings("ArrayRecordComponent") // a picture's bytes: nobody compares two by them
  record Reason(byte[] picture, String words) {}
}
