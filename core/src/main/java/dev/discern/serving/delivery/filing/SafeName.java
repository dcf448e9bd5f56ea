package dev.discern.serving.delivery.filing;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One part of a key between two slashes, made of whatever a photo or a label is called: letters of
 * every script stay, what could leave the folder, hide or turn around the text does not.
 */
final class SafeName {
  /** Leaves room for a number, within the 255 bytes of most disks. */
  private static final int MOST_BYTES = 180;

  private static final int MOST_ENDING = 12;
  private static final Pattern UNSAFE =
      Pattern.compile("[/\\\\\\p{Cc}\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private SafeName() {}

  static String of(String text) {
    String kept = UNSAFE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("_");
    String stripped = kept.strip();
    String name = stripped.isEmpty() || stripped.matches("\\.+") ? "_" : stripped;
    return bytes(name) <= MOST_BYTES ? name : shortened(name);
  }

  /** The same name with something before its ending: {@code apple-2.jpg}. */
  static String with(String key, String suffix) {
    int ending = key.length() - ending(key).length();
    return key.substring(0, ending) + "-" + suffix + key.substring(ending);
  }

  private static String shortened(String name) {
    String ending = ending(name);
    String stem = name.substring(0, name.length() - ending.length());
    while (bytes(stem + ending) > MOST_BYTES) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem.strip() + ending;
  }

  /** With its dot; empty where there is none. */
  private static String ending(String key) {
    int dot = key.lastIndexOf('.');
    boolean isEnding = dot > key.lastIndexOf('/') + 1 && bytes(key.substring(dot)) <= MOST_ENDING;
    return isEnding ? key.substring(dot) : "";
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
