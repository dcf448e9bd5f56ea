package dev.discern.aws.queue;

import dev.discern.serving.queue.WorkQueue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts lists into what one request takes: ten entries, and 250 KiB of bodies. */
final class Batches {
  private static final int ENTRIES = 10;

  private Batches() {}

  static <T> List<List<T>> of(List<T> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + ENTRIES)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + ENTRIES)))
        .toList();
  }

  /**
   * @throws dev.discern.refusal.Refusal {@code MESSAGE_TOO_LARGE}
   */
  static List<List<String>> ofBodies(List<String> bodies) {
    bodies.forEach(WorkQueue::checkSize);
    List<List<String>> batches = new ArrayList<>();
    int from = 0;
    int bytes = 0;
    for (int index = 0; index < bodies.size(); index++) {
      int more = bodies.get(index).getBytes(StandardCharsets.UTF_8).length;
      if (index - from == ENTRIES || bytes + more > WorkQueue.MAX_BODY_BYTES) {
        batches.add(bodies.subList(from, index));
        from = index;
        bytes = 0;
      }
      bytes += more;
    }
    if (from < bodies.size()) {
      batches.add(bodies.subList(from, bodies.size()));
    }
    return batches;
  }
}
