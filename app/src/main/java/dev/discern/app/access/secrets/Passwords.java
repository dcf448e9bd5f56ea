package dev.discern.app.access.secrets;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.Map;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** Hashes passwords with PBKDF2 (RFC 8018) and a salt each; the hash says how it was made. */
public final class Passwords {
  public static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final String METHOD = "pbkdf2-sha256-600k";

  private final PasswordEncoder encoder;
  private final String nobodys;

  /** As OWASP recommends it in 2026: HMAC-SHA-256, 600,000 rounds. */
  public Passwords() {
    this(600_000);
  }

  /** With fewer rounds, for tests that log in often. */
  public Passwords(int rounds) {
    this.encoder =
        new DelegatingPasswordEncoder(
            METHOD,
            Map.of(
                METHOD,
                new Pbkdf2PasswordEncoder(
                    "", 16, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    this.nobodys = encoder.encode("nobody's password");
  }

  /** The hash to keep; refused as {@code USER_INVALID} when the password is too easy to guess. */
  public String hash(String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw Refusal.of(
              RefusalCode.USER_INVALID,
              "The password",
              "has %d characters. Use %d to %d.".formatted(password.length(), SHORTEST, LONGEST))
          .with("found", password.length());
    }
    return String.valueOf(encoder.encode(password));
  }

  public boolean matches(String password, String hash) {
    return password.length() <= LONGEST && encoder.matches(password, hash);
  }

  /** Takes as long as {@link #matches} does, so that nobody learns which names exist. */
  public void pretend(String password) {
    boolean unused = matches(password, nobodys);
  }
}
