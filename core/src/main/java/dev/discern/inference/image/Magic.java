package dev.discern.inference.image;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The first bytes by which a format is known.
 *
 * @param hex two digits a byte; {@code ..} for a byte that may be anything
 */
record Magic(String hex) {

  static Magic hex(String hex) {
    return new Magic(hex);
  }

  static Magic text(String ascii) {
    return new Magic(HexFormat.of().formatHex(ascii.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Text that begins at the fifth byte, as the box type of an ISO media file does. */
  static Magic box(String ascii) {
    return new Magic("........" + text(ascii).hex());
  }

  boolean begins(byte[] bytes) {
    if (bytes.length < hex.length() / 2) {
      return false;
    }
    for (int i = 0; i < hex.length() / 2; i++) {
      if (!matches(i, bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(int index, byte found) {
    return hex.charAt(index * 2) == '.'
        || HexFormat.fromHexDigits(hex, index * 2, index * 2 + 2) == (found & 0xff);
  }
}
