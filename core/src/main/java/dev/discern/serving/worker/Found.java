package dev.discern.serving.worker;

import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Sha256;
import dev.discern.objects.ObjectContent;
import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Work;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.PhotoArrived;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of the inbox, as it lay there when its turn came: perhaps another one than its event
 * told of.
 *
 * @param sha256 null when it was not read
 * @param trace that it belongs to; the item's own when nobody named one
 * @param refusal why it was not read; null when it was
 */
record Found(
    PhotoArrived arrived,
    Lease lease,
    Instant begun,
    InboxKey key,
    String etag,
    long size,
    Photo photo,
    @Nullable String sha256,
    String trace,
    @Nullable Refusal refusal) {
  static Found read(ObjectContent content, PhotoArrived arrived, Lease lease, Instant begun) {
    InboxKey key = InboxKey.parse(arrived.object().key());
    String etag = content.object().etag();
    return new Found(
        arrived,
        lease,
        begun,
        key,
        etag,
        content.bytes().length,
        new Photo(key.name(), content.bytes()),
        Sha256.of(content.bytes()),
        trace(content.object().metadata(), key, etag),
        null);
  }

  static Found unread(PhotoArrived arrived, Lease lease, Instant begun, Refusal why) {
    InboxKey key = InboxKey.parse(arrived.object().key());
    return new Found(
        arrived,
        lease,
        begun,
        key,
        arrived.etag(),
        arrived.size(),
        new Photo(key.name(), new byte[0]),
        null,
        trace(Map.of(), key, arrived.etag()),
        why.about(key.name()));
  }

  ItemId item() {
    return ItemId.of(key, etag);
  }

  private static String trace(Map<String, String> metadata, InboxKey key, String etag) {
    String named = metadata.getOrDefault(Work.TRACE, "");
    return named.matches("[0-9a-f]{32}")
        ? named
        : Sha256.of(ItemId.of(key, etag).value()).substring(0, 32);
  }
}
