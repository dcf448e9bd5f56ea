package dev.discern.serving.delivery.order;

import dev.discern.inference.image.Sha256;
import java.util.List;

/** Ids that follow from what they name, so that the same never gets two. */
public final class NoticeId {
  private static final int DIGITS = 32;

  private NoticeId() {}

  /** A letter, then 32 hex digits of the SHA-256 of these words. */
  public static String of(String letter, List<String> words) {
    return letter + Sha256.of(String.join("\n", words)).substring(0, DIGITS);
  }
}
