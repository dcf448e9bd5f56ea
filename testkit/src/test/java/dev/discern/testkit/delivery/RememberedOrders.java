package dev.discern.testkit.delivery;

import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.order.OrderFormat;
import java.util.HashMap;
import java.util.Map;

/** Orders under a number each. */
public final class RememberedOrders implements OrderFormat {
  private final Map<String, Order> written = new HashMap<>();

  @Override
  public String write(Order order) {
    String text = "order " + written.size();
    written.put(text, order);
    return text;
  }

  @Override
  public Order read(String kind, String text) {
    Order order = written.get(text);
    if (order == null || !order.kind().equals(kind)) {
      throw new IllegalArgumentException("nobody wrote \"" + text + "\"");
    }
    return order;
  }
}
