package dev.discern.serving.ledger;

/** What recording a result did. */
public enum Recorded {
  /** It is in the ledger now, with its notices. */
  NEW,
  /** It was there already; nothing changed. */
  REPEATED,
  /**
   * Nobody wants it: its job was cancelled, the photo was deleted on request, or another photo has
   * its number.
   */
  UNWANTED
}
