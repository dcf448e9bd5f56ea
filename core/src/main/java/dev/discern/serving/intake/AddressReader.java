package dev.discern.serving.intake;

import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Fetches photos from where they lie on the web. Safe for any number of threads. */
public interface AddressReader {
  int LONGEST_NAME = 100;

  /** Whether any address is fetched here at all. */
  boolean isOn();

  /**
   * Fetches what lies at an address; whether it is an image, nobody has looked yet.
   *
   * @param address as it was given
   * @return the photo, under the {@link #name} of its address
   * @throws Refusal {@code ADDRESS_FORBIDDEN} before anything is sent to a place that may not be
   *     asked, {@code ADDRESS_UNREACHABLE}, {@code PHOTO_TOO_LARGE} or {@code PHOTO_EMPTY}
   */
  Photo read(String address);

  /** What a photo at an address is called: the last step of its path, else all of it. */
  static String name(String address) {
    String path = address.strip().replaceFirst("[?#].*", "").replaceFirst("(?<!/)/+$", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    String name = decoded(last);
    return name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }

  private static String decoded(String step) {
    try {
      return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return step;
    }
  }
}
