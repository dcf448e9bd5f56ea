package dev.discern.serving.forgetting;

import dev.discern.serving.ledger.item.ItemId;

/** Hears what is forgotten, for logs and metrics; must not throw. */
public interface ForgettingReport {
  /** An item is forgotten, with all there was of it. */
  void forgotten(ItemId item, String who);

  /** An item cannot be forgotten; it is tried again in the next round. */
  void notForgotten(ItemId item, RuntimeException why);

  /** Photos were deleted whose time was over; what was found out about them stays. */
  void photosDeleted(int photos);
}
