package dev.discern.engine.image;

import dev.discern.engine.image.header.Header;
import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.EOFException;
import org.jspecify.annotations.Nullable;

/** What a decoder's death means to the one who sent the photo. */
final class Undecodable {
  private Undecodable() {}

  static Refusal refuse(Photo photo, Header header, Throwable death) {
    return refuse(photo.name(), header, death).because(death);
  }

  private static Refusal refuse(String name, Header header, Throwable death) {
    if (isOutOfMemory(death)) {
      return Refusal.of(
          RefusalCode.PHOTO_UNDECODABLE,
          name,
          "needs more memory to decode (%s) than is free. Make it smaller, or give Java more with -Xmx."
              .formatted(header.stored()));
    }
    if (isOrWasCausedBy(death, EOFException.class)) {
      return Refusal.of(
          RefusalCode.PHOTO_TRUNCATED,
          name,
          "is truncated: the file ends before its picture does. Send the whole file again.");
    }
    return Refusal.of(
        RefusalCode.PHOTO_UNDECODABLE,
        name,
        "is a broken %s file. Open it in an image editor and save it again as JPEG or PNG."
            .formatted(header.format()));
  }

  static boolean isOutOfMemory(Throwable death) {
    return isOrWasCausedBy(death, OutOfMemoryError.class);
  }

  /** Readers wrap what happens to them, even this. */
  private static boolean isOrWasCausedBy(
      @Nullable Throwable death, Class<? extends Throwable> cause) {
    return death != null && (cause.isInstance(death) || isOrWasCausedBy(death.getCause(), cause));
  }
}
