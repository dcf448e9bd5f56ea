package dev.discern.serving.forgetting;

import dev.discern.serving.delivery.filing.Copies;
import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.order.OrderFormat;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.notice.Notice;
import java.util.List;

/** The copies of a photo that rules have had filed. */
public final class FiledCopies implements Remains {
  private final Copies copies;
  private final OrderFormat orders;

  public FiledCopies(Copies copies, OrderFormat orders) {
    this.copies = copies;
    this.orders = orders;
  }

  @Override
  public void remove(Item item, List<Notice> notices) {
    notices.stream()
        .filter(notice -> notice.what().kind().equals(Order.Filing.KIND))
        .forEach(this::remove);
  }

  private void remove(Notice notice) {
    Order order;
    try {
      order = orders.read(notice.what().kind(), notice.what().order());
    } catch (IllegalArgumentException nobodyCouldFollowIt) {
      return;
    }
    copies.remove((Order.Filing) order);
  }
}
