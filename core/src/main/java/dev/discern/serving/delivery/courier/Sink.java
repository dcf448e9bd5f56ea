package dev.discern.serving.delivery.courier;

import java.time.Instant;
import java.util.List;

/** A way out of the house. One courier uses it, from one thread. */
public interface Sink {
  /** The kind of the notices that it takes. */
  String kind();

  /** What goes out together; each of them in exactly one parcel. Each by itself by default. */
  default List<Parcel> pack(List<Parcel.Due> due) {
    return due.stream().map(each -> new Parcel(List.of(each))).toList();
  }

  /** Where a parcel goes; while one place does not answer, others are still served. */
  String destination(Parcel parcel);

  /**
   * Tries once. The same parcel may come again, also after it was delivered: the receiver must be
   * able to tell, by its notices' ids. An exception counts as {@link Attempt.RetryLater}.
   */
  Attempt deliver(Parcel parcel, Instant now);
}
