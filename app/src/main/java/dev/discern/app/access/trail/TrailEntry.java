package dev.discern.app.access.trail;

import java.time.Instant;

/**
 * One deed.
 *
 * @param what it was done to: a user, a key, {@code apples@3}, a job
 */
public record TrailEntry(Instant at, String who, String from, Deed deed, String what) {
  private static final int LONGEST = 200;

  public TrailEntry {
    who = cut(who); // a name that was tried may be as long as its sender likes
    what = cut(what);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
