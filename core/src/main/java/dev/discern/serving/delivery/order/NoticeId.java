package dev.discern.serving.delivery.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Ids that follow from what they name, so that the same never gets two. */
public final class NoticeId {
  private static final int DIGITS = 32;

  private NoticeId() {}

  /** A letter, then 32 hex digits of the SHA-256 of these words. */
  public static String of(String letter, List<String> words) {
    byte[] text = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(text);
      return letter + HexFormat.of().formatHex(sum).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
