package dev.discern.serving.delivery.order;

import java.util.Locale;

/** What of the photo goes with a mail. */
public enum Attach {
  /** The photo as it was given, and a small picture of it in the text. */
  PHOTO,
  /** A small picture in the text. */
  PREVIEW,
  NONE;

  /** As users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
