package dev.discern.testkit.delivery;

import dev.discern.serving.delivery.courier.Attempt;
import dev.discern.serving.delivery.courier.Parcel;
import dev.discern.serving.delivery.courier.Sink;
import dev.discern.serving.delivery.order.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A sink that answers as it is told, and remembers what was tried. */
final class Door implements Sink<Order> {
  final List<String> tried = new ArrayList<>();
  private final String kind;
  private Function<String, Attempt> answer = photo -> new Attempt.Delivered("There.");

  Door(String kind) {
    this.kind = kind;
  }

  void answers(Function<String, Attempt> byPhoto) {
    answer = byPhoto;
  }

  void answers(Attempt always) {
    answer = photo -> always;
  }

  @Override
  public String kind() {
    return kind;
  }

  /** The first word of a photo's name. */
  @Override
  public Class<Order> takes() {
    return Order.class;
  }

  @Override
  public String destination(Parcel<Order> parcel) {
    return photo(parcel).split("-", 2)[0];
  }

  @Override
  public Attempt deliver(Parcel<Order> parcel, Instant now) {
    tried.add(photo(parcel));
    return answer.apply(photo(parcel));
  }

  private static String photo(Parcel<Order> parcel) {
    Order order = parcel.first().order();
    return order.occasion().photo().name();
  }
}
