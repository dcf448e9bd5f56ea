package dev.discern.serving.delivery.occasion;

import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Result;
import java.time.Instant;

/**
 * What happened to one photo.
 *
 * @param arrivedAt when its event was written
 * @param answeredAt when the answer was there
 * @param trace that it belongs to (W3C Trace Context, 32 hex digits)
 */
public record Occasion(
    String pipeline,
    ItemId item,
    Photo photo,
    Finding finding,
    Instant arrivedAt,
    Instant answeredAt,
    String trace) {

  /** As a result tells it. */
  public static Occasion of(Result result) {
    Photo photo =
        new Photo(
            result.key().text(),
            result.bareEtag(),
            result.key().name(),
            result.size(),
            result.sha256());
    return new Occasion(
        result.key().pipeline(),
        result.item(),
        photo,
        Finding.of(result.outcome()),
        result.work().arrivedAt(),
        result.work().endedAt(),
        result.work().trace());
  }
}
