package dev.discern.app.access.trail;

import java.util.List;

/** Who did what. Only ever added to, and bounded: the oldest go first. Safe for many processes. */
public interface Trail {
  /**
   * Adds a deed. Never fails: a full disk must not keep an admin from logging in. What could not be
   * written is in the log.
   */
  void note(Actor by, Deed deed, String what);

  /** The latest deeds, latest first. */
  List<TrailEntry> latest(int most);
}
