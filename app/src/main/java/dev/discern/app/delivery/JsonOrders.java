package dev.discern.app.delivery;

import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.order.OrderFormat;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders as JSON, component by component. What a later version adds is passed over, so that a
 * ledger can be read by the version before.
 */
public final class JsonOrders implements OrderFormat {
  private static final Map<String, Class<? extends Order>> KINDS =
      Map.of(
          Order.Mail.KIND, Order.Mail.class,
          Order.Filing.KIND, Order.Filing.class,
          Order.Webhook.KIND, Order.Webhook.class);

  private final JsonMapper json =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  @Override
  public String write(Order order) {
    return json.writeValueAsString(order);
  }

  @Override
  public Order read(String kind, String text) {
    Class<? extends Order> type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalArgumentException("\"%s\" is no kind of order.".formatted(kind));
    }
    try {
      return Objects.requireNonNull(json.readValue(text, type));
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalArgumentException("it is no order of the kind " + kind + ".", e);
    }
  }
}
