package dev.discern.app.delivery;

import static dev.discern.app.delivery.Occasions.refused;
import static dev.discern.app.delivery.Occasions.rotten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.serving.delivery.order.Attach;
import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.pacing.Digest;
import dev.discern.serving.delivery.pacing.Pacing;
import dev.discern.serving.delivery.pacing.QuietHours;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonOrdersTest {
  private final JsonOrders orders = new JsonOrders();

  static Stream<Order> orders() {
    Pacing pacing =
        new Pacing(
            Duration.ofMinutes(10),
            new Digest(Duration.ofHours(1), LocalTime.of(18, 30)),
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0)));
    List<String> to = List.of("Ánna <anna@example.org>");
    return Stream.of(
        new Order.Mail(to, Attach.PHOTO, pacing, Occasions.of("苹果 \"1\".jpg", rotten())),
        new Order.Mail(to, Attach.NONE, Pacing.NONE, Occasions.of("a.jpg", refused())),
        new Order.Filing("sorted", "rotten/苹果.jpg", Occasions.of("a.jpg", rotten())),
        new Order.Webhook(
            URI.create("https://example.org/x?y=1"), "SECRET", true, Occasions.of("a", rotten())));
  }

  @ParameterizedTest
  @MethodSource
  void orders(Order order) {
    String text = orders.write(order);
    assertThat(orders.read(order.kind(), text)).isEqualTo(order);
    assertThat(text).hasSizeLessThan(2_000);
  }

  @Test
  void what_a_later_version_added_is_passed_over() {
    Order order = new Order.Filing("sorted", "a", Occasions.of("a.jpg", rotten()));
    String later = orders.write(order).replaceFirst("\\{", "{\"colour\": \"red\",");
    assertThat(orders.read("file", later)).isEqualTo(order);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "null", "{\"to\": 5}"})
  void what_is_no_order_is_said_to_be_none(String text) {
    assertThatThrownBy(() -> orders.read("mail", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it is no order of the kind mail.");
    assertThatThrownBy(() -> orders.read("pigeon", text))
        .hasMessage("\"pigeon\" is no kind of order.");
  }
}
