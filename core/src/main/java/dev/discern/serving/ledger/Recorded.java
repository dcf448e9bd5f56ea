package dev.discern.serving.ledger;

/** What recording a result did. */
public enum Recorded {
  /** It is in the ledger now, with its notices. */
  NEW,
  /** It was there already; nothing changed. */
  REPEATED,
  /** Nobody wants it any more: its job was cancelled, or the photo was deleted on request. */
  UNWANTED
}
