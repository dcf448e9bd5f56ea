package dev.discern.app.access;

import dev.discern.app.access.secrets.Passwords;
import dev.discern.app.access.secrets.Secrets;
import dev.discern.app.access.trail.Actor;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** All that is behind a door, in memory, at a time that a test sets. */
public final class Gatehouse {
  public static final Actor ANN = new Actor("ann", "terminal");

  /** Long enough, and known to the tests. */
  public static final String PASSWORD = "correct horse";

  public final HeldAccounts accounts = new HeldAccounts();
  public final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
  public final HeldTrail trail = new HeldTrail(now::get);
  private final Passwords passwords = new Passwords(1_000);
  public final Administration administration =
      new Administration(accounts, passwords, new Secrets(new SecureRandom()), trail, now::get);
  public final Entrance entrance = new Entrance(accounts, passwords, trail, now::get);

  /** A door through which everybody at this machine comes. */
  public static Door open() {
    return new Gatehouse().door(AccessMode.OPEN, null);
  }

  public Door door(AccessMode mode, @Nullable String address) {
    return new Door(mode, address == null ? null : URI.create(address), entrance);
  }

  public Gatehouse with(String user, Role role) {
    administration.addUser(user, role, PASSWORD, ANN);
    return this;
  }

  public String key(String name, Scope... scopes) {
    return administration.makeKey(name, Set.of(scopes), ANN).written();
  }

  public void pass(Duration time) {
    now.updateAndGet(earlier -> earlier.plus(time));
  }
}
