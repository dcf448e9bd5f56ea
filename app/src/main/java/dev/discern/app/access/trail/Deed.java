package dev.discern.app.access.trail;

import java.util.Locale;

/** What somebody did that others may want to know of later. */
public enum Deed {
  LOGGED_IN,
  LOGIN_FAILED,
  LOGGED_OUT,
  KEY_REFUSED,
  USER_ADDED,
  USER_REMOVED,
  PASSWORD_CHANGED,
  KEY_MADE,
  KEY_REVOKED,
  PROMOTED,
  ROLLED_BACK,
  JOB_CANCELLED,
  REVIEWED,
  REDRIVEN,
  FORGOTTEN;

  /** The deed as it is shown: {@code login failed}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
