package dev.discern.serving.ledger.item;

import java.util.Locale;

/** Where an item stands. Each of the last four is the end; an item reaches exactly one of them. */
public enum ItemState {
  /** Announced; its photo is not in the inbox yet, or nobody has said that it is. */
  RECEIVED,
  /** Its photo is in the inbox. */
  QUEUED,
  /** A worker has begun with it. */
  WORKING,
  /** Answered. */
  DONE,
  /** Its photo was refused: not an image, too large, never uploaded. */
  REFUSED,
  /** Given up after it took its workers with it, or could not be worked on; waits for a person. */
  SET_ASIDE,
  /** Its job was cancelled before it was worked on. */
  CANCELLED;

  /** The state that {@link #word} is of. */
  public static ItemState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public boolean isEnd() {
    return ordinal() >= DONE.ordinal();
  }

  /** Whether nobody has to come back to it: at its end, and not waiting for a person. */
  public boolean isClosed() {
    return isEnd() && this != SET_ASIDE;
  }

  /** As users see it: {@code set-aside}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
