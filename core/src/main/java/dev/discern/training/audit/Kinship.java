package dev.discern.training.audit;

/** How photos of one group are the same. */
public enum Kinship {
  /** Byte for byte. */
  SAME_FILE("The same file"),
  /** Pixel for pixel, in different files. */
  SAME_PIXELS("The same pixels in another file"),
  /** The same picture turned, mirrored, scaled, saved again or brightened; or shots in a burst. */
  NEAR_COPY("Near copies"),
  /** Of one group, as a user names them, in several parts. */
  SAME_GROUP("Named groups in several parts");

  private final String title;

  Kinship(String title) {
    this.title = title;
  }

  /** As a heading. */
  public String title() {
    return title;
  }
}
