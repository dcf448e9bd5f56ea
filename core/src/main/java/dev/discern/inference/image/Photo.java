package dev.discern.inference.image;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.io.InputStream;

/**
 * A photo as it came: its name, for the people who read about it, and its bytes, undecoded.
 *
 * @param name as the giver knows it; never used to find or to judge anything
 * @param bytes not copied: whoever makes a photo gives its bytes away
 */
@SuppressWarnings(
    "ArrayRecordComponent") // copying megabytes to please equals, which nobody calls, is waste
public record Photo(String name, byte[] bytes) {

  /**
   * Reads a photo from any way in, and stops one byte after the limit, so that a 12 GB file costs
   * no more than an honest one.
   *
   * @throws Refusal {@code PHOTO_TOO_LARGE}, {@code PHOTO_EMPTY} or {@code PHOTO_UNREADABLE}
   */
  public static Photo read(String name, InputStream in, ImageLimits limits) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(limits.maxBytes() + 1);
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.PHOTO_UNREADABLE, name, "cannot be read: " + e.getMessage() + ".")
          .because(e);
    }
    limits.checkBytes(name, bytes.length);
    return new Photo(name, bytes);
  }
}
