package dev.discern.serving.delivery.courier;

import dev.discern.serving.delivery.order.Order;
import java.time.Instant;
import java.util.List;

/**
 * A way out of the house. One courier uses it, from one thread.
 *
 * @param <O> what it can be asked for
 */
public interface Sink<O extends Order> {
  /** The kind of the notices that it takes. */
  String kind();

  /** What those notices ask for. */
  Class<O> takes();

  /** What goes out together; each of them in exactly one parcel. Each by itself by default. */
  default List<Parcel<O>> pack(List<Parcel.Due<O>> due) {
    return due.stream().map(each -> new Parcel<>(List.of(each))).toList();
  }

  /** Where a parcel goes; while one place does not answer, others are still served. */
  String destination(Parcel<O> parcel);

  /**
   * Tries once. The same parcel may come again, also after it was delivered: the receiver must be
   * able to tell, by its notices' ids. An exception counts as {@link Attempt.RetryLater}.
   */
  Attempt deliver(Parcel<O> parcel, Instant now);
}
