package dev.discern.serving.delivery.courier;

import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.ledger.notice.Notice;
import java.util.List;

/**
 * What goes out together.
 *
 * @param contents one or more, the longest due first
 */
public record Parcel<O extends Order>(List<Due<O>> contents) {
  public Parcel {
    contents = List.copyOf(contents);
  }

  /** A notice with what it asks for. */
  public record Due<O extends Order>(Notice notice, O order) {
    public String id() {
      return notice.what().id();
    }
  }

  public Due<O> first() {
    return contents.get(0);
  }

  public List<String> ids() {
    return contents.stream().map(Due::id).toList();
  }
}
