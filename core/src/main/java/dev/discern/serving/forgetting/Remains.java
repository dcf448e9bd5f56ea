package dev.discern.serving.forgetting;

import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.notice.Notice;
import java.util.List;

/** A place outside of the ledger where something of a photo may lie. */
@FunctionalInterface
public interface Remains {
  /**
   * Removes what lies there; again does nothing.
   *
   * @param notices all that followed from the photo
   * @throws RuntimeException when it cannot be removed now; the same again goes on
   */
  void remove(Item item, List<Notice> notices);
}
