package dev.discern.app.access.trail;

/**
 * Who did something.
 *
 * @param who a user, a key or the owner of the terminal
 * @param from the address of the machine it came from, or {@code terminal}
 */
public record Actor(String who, String from) {
  public static Actor atTerminal(String who) {
    return new Actor(who, "terminal");
  }
}
