package dev.discern.objects;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Where an object lies. What would leave its place, or hide itself, is no key: whoever has an
 * {@code ObjectKey} may use it without looking at it again.
 *
 * @param bucket 3 to 63 lower-case letters, digits, dots and hyphens
 * @param key at most {@value #MAX_BYTES} bytes of UTF-8, not empty, no '/' at the beginning, no
 *     segment that is {@code .} or {@code ..}, no control character
 */
public record ObjectKey(String bucket, String key) {
  /** The S3 API's own limit. */
  public static final int MAX_BYTES = 1024;

  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  /**
   * @throws Refusal {@code OBJECT_KEY_INVALID}
   */
  public ObjectKey {
    if (!BUCKET.matcher(bucket).matches()) {
      throw refusal(
          "Bucket \"" + shown(bucket) + "\"",
          "is not a bucket's name. Use 3 to 63 lower-case letters, digits, dots and hyphens.");
    }
    String fault = fault(key);
    if (!fault.isEmpty()) {
      throw refusal("Key \"" + shown(key) + "\"", fault);
    }
  }

  /** The last segment of the key: {@code a/b/red apple.jpg} has {@code red apple.jpg}. */
  public String name() {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return bucket + "/" + key;
  }

  private static String fault(String key) {
    if (key.isEmpty()) {
      return "is empty. Give the object a name.";
    }
    if (key.startsWith("/")) {
      return "begins with '/'. Leave it out.";
    }
    if (Arrays.stream(key.split("/")).anyMatch(part -> part.equals("..") || part.equals("."))) {
      return "has a segment that is '.' or '..', which would leave its place. Leave it out.";
    }
    if (key.codePoints().anyMatch(each -> Character.getType(each) == Character.CONTROL)) {
      return "has a control character. Leave it out.";
    }
    if (key.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE)) {
      return "has half a character (a lone surrogate), which has no UTF-8. Leave it out.";
    }
    int bytes = key.getBytes(StandardCharsets.UTF_8).length;
    return bytes <= MAX_BYTES
        ? ""
        : "has " + bytes + " bytes; the limit is " + MAX_BYTES + ". Choose a shorter name.";
  }

  private static Refusal refusal(String subject, String predicate) {
    return Refusal.of(RefusalCode.OBJECT_KEY_INVALID, subject, predicate);
  }

  private static String shown(String text) {
    String visible = text.replaceAll("\\p{Cntrl}", "?");
    return visible.length() <= 80 ? visible : visible.substring(0, 77) + "...";
  }
}
