package dev.discern.app.access;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Somebody who may log in.
 *
 * @param name unique, whatever its case
 * @param password its hash, never the password
 * @param since when the user was added
 */
public record User(String name, Role role, String password, Instant since) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");

  public User {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.of(
          RefusalCode.USER_INVALID,
          "\"" + name + "\"",
          "cannot be a user's name. Write up to 64 letters, digits and . _ @ + -, a letter or a"
              + " digit first.");
    }
  }

  public boolean isCalled(String any) {
    return name.equalsIgnoreCase(any);
  }

  User withPassword(String hash) {
    return new User(name, role, hash, since);
  }

  @Override
  public String toString() {
    return name + " (" + role.word() + ")"; // and not the hash
  }
}
