package dev.discern.serving.ledger.item;

import dev.discern.inference.image.Sha256;

/**
 * One photo on its way, for whoever asks. It follows from where the photo lies, so that an event
 * that comes twice names the same item, and nobody has to be asked for a number.
 *
 * @param value 1 to 64 of {@code a-z 0-9 -}
 */
public record ItemId(String value) {
  private static final int DIGITS = 32;

  public ItemId {
    if (!value.matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("an item's id is 1 to 64 of a-z, 0-9 and -: " + value);
    }
  }

  /**
   * The item of an object in the inbox.
   *
   * <p>A photo of a job has a place that is never used twice; another one may be overwritten, and
   * is then another item.
   *
   * @param etag of the object, as the store gave it, with or without quotes
   */
  public static ItemId of(InboxKey key, String etag) {
    return key.job() == null
        ? new ItemId("x-" + digest(key.text() + "#" + etag.replace("\"", "")))
        : new ItemId(key.job().value() + "-" + key.number());
  }

  /** The item of whatever object lies in the inbox under this key. */
  public static ItemId of(String key, String etag) {
    return of(InboxKey.parse(key), etag);
  }

  private static String digest(String text) {
    return Sha256.of(text).substring(0, DIGITS);
  }

  @Override
  public String toString() {
    return value;
  }
}
