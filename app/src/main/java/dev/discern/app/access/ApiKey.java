package dev.discern.app.access;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key for programs.
 *
 * @param id the part of the key that is no secret
 * @param name what it is for, in its maker's words
 * @param hash of the part that is
 * @param revokedAt when it stopped opening anything, or null
 */
public record ApiKey(
    String id,
    String name,
    Set<Scope> scopes,
    String hash,
    String madeBy,
    Instant madeAt,
    @Nullable Instant revokedAt) {
  private static final int LONGEST_NAME = 64;

  public ApiKey {
    if (name.isBlank() || name.length() > LONGEST_NAME || !name.chars().allMatch(ApiKey::shown)) {
      throw Refusal.of(
          RefusalCode.KEY_INVALID,
          "The key's name",
          "must say in 1 to 64 characters what the key is for.");
    }
    if (scopes.isEmpty()) {
      throw Refusal.of(
          RefusalCode.KEY_INVALID,
          name,
          "would open nothing. Name its scopes: read, predict, jobs, admin.");
    }
    scopes = Set.copyOf(scopes);
  }

  public boolean isRevoked() {
    return revokedAt != null;
  }

  /** Whether somebody means this key by its id or its name. */
  public boolean isMeantBy(String any) {
    return id.equals(any) || name.equals(any);
  }

  ApiKey revoked(Instant now) {
    return isRevoked() ? this : new ApiKey(id, name, scopes, hash, madeBy, madeAt, now);
  }

  private static boolean shown(int character) {
    return !Character.isISOControl(character);
  }

  @Override
  public String toString() {
    return name + " (" + id + ")"; // and not the hash
  }
}
