package dev.discern.app.wiring;

import dev.discern.app.access.AccessMode;
import dev.discern.app.access.Accounts;
import dev.discern.app.access.Administration;
import dev.discern.app.access.Door;
import dev.discern.app.access.Entrance;
import dev.discern.app.access.files.FileAccounts;
import dev.discern.app.access.files.FileTrail;
import dev.discern.app.access.secrets.Passwords;
import dev.discern.app.access.secrets.Secrets;
import dev.discern.app.access.trail.Actor;
import dev.discern.app.access.trail.Trail;
import java.security.SecureRandom;
import java.util.Optional;

/** Who is let in, put together: users, keys and the trail of this home. */
public final class Guard {
  private static final long TRAIL_FILE_BYTES = 2_000_000;

  private final House house;
  private final Accounts accounts;

  Guard(House house) {
    this.house = house;
    this.accounts = new FileAccounts(house.settings().accounts());
  }

  /** Who did what. */
  public Trail trail() {
    return new FileTrail(house.settings().accounts(), house.time(), TRAIL_FILE_BYTES);
  }

  /** Adds and removes users and keys. */
  public Administration administration() {
    return new Administration(
        accounts, new Passwords(), new Secrets(new SecureRandom()), trail(), house.time());
  }

  /** Whoever sits at the terminal. */
  public Actor atTerminal() {
    return Actor.atTerminal(house.who());
  }

  /**
   * Makes an admin where users have to log in and there is nobody yet.
   *
   * @return the password, to be shown once
   */
  public Optional<String> firstAdmin() {
    return mode() == AccessMode.USERS
        ? administration().firstAdmin(atTerminal())
        : Optional.empty();
  }

  Door door() {
    return new Door(
        mode(),
        house.settings().access().address(),
        new Entrance(accounts, new Passwords(), trail(), house.time()));
  }

  private AccessMode mode() {
    return AccessMode.at(house.settings().server().bind(), house.settings().access().mode());
  }
}
