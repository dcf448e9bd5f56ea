package dev.discern.app.background;

import dev.discern.serving.forgetting.ForgettingReport;
import dev.discern.serving.ledger.item.ItemId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is forgotten, in the log and in figures. */
public final class ForgettingLog implements ForgettingReport {
  private static final Logger LOG = LoggerFactory.getLogger("dev.discern.forgetting");

  private final DeskMeters meters;

  public ForgettingLog(DeskMeters meters) {
    this.meters = meters;
  }

  @Override
  public void forgotten(ItemId item, String who) {
    meters.forgotten("item", 1);
    LOG.debug("{} is forgotten by {}", item, who);
  }

  @Override
  public void notForgotten(ItemId item, RuntimeException why) {
    meters.forgotten("failed", 1);
    LOG.warn("{} cannot be forgotten, and is tried again: {}", item, why.getMessage());
  }

  @Override
  public void photosDeleted(int photos) {
    if (photos > 0) {
      meters.forgotten("photo", photos);
      LOG.info("{} photos were deleted, whose time was over", photos);
    }
  }
}
