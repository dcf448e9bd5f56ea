package dev.discern.app.access.secrets;

import dev.discern.inference.image.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as programs send it, {@code dk_ID_SECRET}. The secret has 256 bits of chance, so one round
 * of SHA-256 keeps it as well as many would.
 */
public record KeyText(String id, String secret) {
  private static final Pattern WRITTEN = Pattern.compile("dk_([0-9a-f]{12})_([A-Za-z0-9]{43})");

  public static Optional<KeyText> parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
        ? Optional.of(new KeyText(written.group(1), written.group(2)))
        : Optional.empty();
  }

  public String hash() {
    return Sha256.of(secret);
  }

  /** Whether the hash is of this key; takes equally long however much of it is right. */
  public boolean opens(String hash) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
  }

  /** The whole key; shown once, to whom it is made for. */
  public String written() {
    return "dk_%s_%s".formatted(id, secret);
  }

  @Override
  public String toString() {
    return "dk_" + id + "_..."; // never into a log
  }
}
