package dev.discern.inference.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as lower-case hex: two photos, or two files, of one sum are one. */
public final class Sha256 {
  private Sha256() {}

  public static String of(byte[] bytes) {
    return hex(digest().digest(bytes));
  }

  /** Of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of what may be too large for memory; read to its end, not closed. */
  public static String of(InputStream in) throws IOException {
    DigestInputStream digested = new DigestInputStream(in, digest());
    digested.transferTo(OutputStream.nullOutputStream());
    return hex(digested.getMessageDigest().digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  private static String hex(byte[] sum) {
    return HexFormat.of().formatHex(sum);
  }
}
