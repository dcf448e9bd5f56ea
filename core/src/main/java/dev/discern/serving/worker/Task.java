package dev.discern.serving.worker;

import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.PhotoArrived;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message, read.
 *
 * @param arrivals that it tells of; none for a message that only tests the way
 */
record Task(Lease lease, List<PhotoArrived> arrivals) {
  Task {
    arrivals = List.copyOf(arrivals);
  }

  /** The items that it is about, as far as the message knows. */
  Stream<ItemId> items() {
    return arrivals.stream().map(arrived -> ItemId.of(arrived.object().key(), arrived.etag()));
  }
}
