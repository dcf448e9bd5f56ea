package dev.discern.engine.image.pixels;

import dev.discern.engine.image.header.Header;
import dev.discern.inference.image.ImageFormat;

/** Hides a WebP's colour profile from the reader, which would apply it (decision 1). */
final class WebpProfile {
  private static final int FLAGS = 20; // of the VP8X chunk, which comes first where there is one
  private static final int HAS_PROFILE = 0x20;

  private WebpProfile() {}

  static byte[] hide(byte[] bytes, Header header) {
    if (header.format() != ImageFormat.WEBP || !header.profile()) {
      return bytes;
    }
    byte[] hidden = bytes.clone();
    hidden[FLAGS] &= (byte) ~HAS_PROFILE;
    return hidden;
  }
}
