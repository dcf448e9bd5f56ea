package dev.discern.engine.image.header;

import dev.discern.inference.image.Size;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;

/** What headers are refused for; the subject's name is added further up. */
final class Broken {
  private static final String SUBJECT = "The photo";

  private Broken() {}

  /** A size as declared, refused where it is none. */
  static Size size(long width, long height) {
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw undecodable(
          "declares a size of " + width + "x" + height + ". Save it again as JPEG or PNG.");
    }
    return new Size((int) width, (int) height);
  }

  static Refusal undecodable(String predicate) {
    return Refusal.of(RefusalCode.PHOTO_UNDECODABLE, SUBJECT, predicate);
  }

  static Refusal unsupported(String predicate) {
    return Refusal.of(RefusalCode.IMAGE_FORMAT_UNSUPPORTED, SUBJECT, predicate);
  }
}
