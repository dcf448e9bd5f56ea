package dev.discern.app.access;

import dev.discern.app.access.secrets.KeyText;
import dev.discern.app.access.secrets.Passwords;
import dev.discern.app.access.secrets.Secrets;
import dev.discern.app.access.trail.Actor;
import dev.discern.app.access.trail.Deed;
import dev.discern.app.access.trail.Trail;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Changes who may come in; each change is in the trail. Safe for any number of threads. */
public final class Administration {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Secrets secrets;
  private final Trail trail;
  private final InstantSource time;

  public Administration(
      Accounts accounts, Passwords passwords, Secrets secrets, Trail trail, InstantSource time) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.secrets = secrets;
    this.trail = trail;
    this.time = time;
  }

  public AccountBook book() {
    return accounts.read();
  }

  /**
   * Makes the user {@code admin} where there is nobody yet.
   *
   * @return the password, to be shown once; empty when there are users, or when another process was
   *     quicker
   */
  public Optional<String> firstAdmin(Actor by) {
    if (!book().users().isEmpty()) {
      return Optional.empty();
    }
    String password = secrets.password();
    User admin = new User("admin", Role.ADMIN, passwords.hash(password), time.instant());
    AtomicBoolean made = new AtomicBoolean();
    accounts.change(
        book -> {
          made.set(book.users().isEmpty());
          return made.get() ? book.with(admin) : book;
        });
    if (!made.get()) {
      return Optional.empty();
    }
    trail.note(by, Deed.USER_ADDED, admin.toString());
    return Optional.of(password);
  }

  /** A password that nobody can guess, for who does not choose one. */
  public String newPassword() {
    return secrets.password();
  }

  public void addUser(String name, Role role, String password, Actor by) {
    User user = new User(name, role, passwords.hash(password), time.instant());
    accounts.change(book -> book.with(user));
    trail.note(by, Deed.USER_ADDED, user.toString());
  }

  /** Removes a user, whose sessions end with that; the keys that the user made stay. */
  public void removeUser(String name, Actor by) {
    accounts.change(book -> book.without(name));
    trail.note(by, Deed.USER_REMOVED, name);
  }

  /** Sets a password; the user's sessions end with that. */
  public void changePassword(String name, String password, Actor by) {
    String hash = passwords.hash(password);
    accounts.change(book -> book.withPassword(name, hash));
    trail.note(by, Deed.PASSWORD_CHANGED, name);
  }

  /** Makes a key. What comes back is the only time that the whole key is to be had. */
  public KeyText makeKey(String name, Set<Scope> scopes, Actor by) {
    KeyText text = secrets.key();
    ApiKey key = new ApiKey(text.id(), name, scopes, text.hash(), by.who(), time.instant(), null);
    accounts.change(book -> book.with(key));
    trail.note(by, Deed.KEY_MADE, key.toString());
    return text;
  }

  /** Makes a key, named by id or name, open nothing any more, from the next request on. */
  public void revokeKey(String idOrName, Actor by) {
    accounts.change(book -> book.revoking(idOrName, time.instant()));
    trail.note(by, Deed.KEY_REVOKED, idOrName);
  }
}
