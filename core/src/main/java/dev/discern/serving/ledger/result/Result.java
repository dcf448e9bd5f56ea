package dev.discern.serving.ledger.result;

import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says became of an item. It lies whole in the results bucket, under {@link
 * #objectKey}; the message on the results queue only names it.
 *
 * @param key where the photo lies in the inbox
 * @param etag of that object; with its key it names these bytes
 * @param size of the photo in bytes
 * @param sha256 of the photo's bytes, in hex; null when they were never read
 */
public record Result(
    ItemId item,
    InboxKey key,
    String etag,
    long size,
    @Nullable String sha256,
    Outcome outcome,
    Work work) {
  /** A folder of the inbox may be as long as a key; what is longer is no pipeline of anybody's. */
  private static final int LONGEST_PIPELINE = 200;

  /** The photo's etag as the store's listings have it: without quotes, which some events have. */
  public String bareEtag() {
    return etag.replace("\"", "");
  }

  /**
   * Where it lies in the results bucket: {@code PIPELINE/ITEM/MODEL@VERSION.json}, or {@code
   * .../none.json} when no model spoke.
   */
  public String objectKey() {
    String model = outcome instanceof Outcome.Answered answered ? answered.model().id() : "none";
    return folderOf(key, item) + "/" + model + ".json";
  }

  /** The folder of the results bucket that all results of an item lie in. */
  public static String folderOf(InboxKey key, ItemId item) {
    String pipeline = key.pipeline();
    boolean canBeOne = !pipeline.isEmpty() && pipeline.length() <= LONGEST_PIPELINE;
    return (canBeOne ? pipeline : "no-pipeline") + "/" + item;
  }
}
