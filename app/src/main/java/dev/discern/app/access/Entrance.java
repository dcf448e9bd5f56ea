package dev.discern.app.access;

import dev.discern.app.access.secrets.KeyText;
import dev.discern.app.access.secrets.Passwords;
import dev.discern.app.access.trail.Actor;
import dev.discern.app.access.trail.Deed;
import dev.discern.app.access.trail.Trail;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Says who a visitor is, or that nobody comes in. Safe for any number of threads. */
public final class Entrance {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Trail trail;
  private final LoginThrottle throttle;

  public Entrance(Accounts accounts, Passwords passwords, Trail trail, InstantSource time) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.trail = trail;
    this.throttle = new LoginThrottle(time, Duration.ofMinutes(5));
  }

  /**
   * The user of a name and password.
   *
   * @param from the address of the machine that asks
   * @throws Refusal {@code LOGIN_FAILED}, or {@code TOO_MANY_ATTEMPTS} whatever the password
   */
  public Visitor login(String name, String password, String from) {
    throttle.check(name, from);
    Optional<User> user = accounts.read().user(name);
    if (user.isEmpty()) {
      passwords.pretend(password);
    }
    if (user.isEmpty() || !passwords.matches(password, user.get().password())) {
      throttle.failed(name, from);
      trail.note(new Actor(name, from), Deed.LOGIN_FAILED, "");
      throw Refusal.of(
          RefusalCode.LOGIN_FAILED, "The name or the password", "is wrong. Try again.");
    }
    throttle.succeeded(name, from);
    trail.note(new Actor(user.get().name(), from), Deed.LOGGED_IN, "");
    return Visitor.of(user.get());
  }

  /** Remembers that a user is done. */
  public void logout(Visitor visitor, String from) {
    trail.note(new Actor(visitor.name(), from), Deed.LOGGED_OUT, "");
  }

  /**
   * The visitor of an API key.
   *
   * @throws Refusal {@code KEY_REFUSED} when no such key opens anything
   */
  public Visitor byKey(String text) {
    KeyText key = KeyText.parse(text).orElseThrow(() -> refused("is not one of Discern's"));
    ApiKey known =
        accounts
            .read()
            .key(key.id())
            .filter(any -> key.opens(any.hash()))
            .orElseThrow(() -> refused("is not known here"));
    if (known.isRevoked()) {
      throw refused("was revoked");
    }
    return Visitor.of(known);
  }

  /**
   * Who a visitor of earlier is now: a user with the role of today, or nobody when removed or when
   * the password was changed since; a key until it is revoked.
   */
  public Optional<Visitor> again(Visitor earlier) {
    return switch (earlier.kind()) {
      case LOCAL -> Optional.of(earlier);
      case USER ->
          accounts
              .read()
              .user(earlier.name())
              .map(Visitor::of)
              .filter(now -> now.stamp().equals(earlier.stamp()));
      case KEY ->
          accounts.read().key(earlier.stamp()).filter(key -> !key.isRevoked()).map(Visitor::of);
    };
  }

  private static Refusal refused(String why) {
    return Refusal.of(
        RefusalCode.KEY_REFUSED,
        "The API key",
        why + ". Send \"Authorization: Bearer dk_...\" with a key from: discern keys create NAME");
  }
}
