package dev.discern.app.access.secrets;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes passwords and keys that nobody can guess. */
public final class Secrets {
  /** Without those that are read as one another. */
  private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final String LETTERS_AND_DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final RandomGenerator chance;

  public Secrets(SecureRandom chance) {
    this.chance = chance;
  }

  /** A password to type: 4 groups of 5, 99 bits. */
  public String password() {
    return String.join("-", drawn(CLEAR, 5), drawn(CLEAR, 5), drawn(CLEAR, 5), drawn(CLEAR, 5));
  }

  public KeyText key() {
    return new KeyText(drawn("0123456789abcdef", 12), drawn(LETTERS_AND_DIGITS, 43));
  }

  private String drawn(String from, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(from.charAt(chance.nextInt(from.length())));
    }
    return text.toString();
  }
}
