package dev.discern.serving.queue;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * A queue of messages with the promises of the SQS API: a message that was sent is delivered at
 * least once, in any order, perhaps late, perhaps twice. Who leases one has it alone until the
 * lease lapses; a message that was leased too often without being settled goes to the {@link
 * DeadLetters}.
 *
 * <p>Safe for any number of threads and processes. Everything may be repeated. Every method throws
 * {@link WorkQueueUnavailable} when the queue is down.
 */
public interface WorkQueue {
  /** The largest body in bytes of UTF-8 (SQS has 256 KiB; the rest is room for its envelope). */
  int MAX_BODY_BYTES = 250 * 1024;

  /** The most that one {@link #lease} gives. */
  int MAX_LEASED = 10;

  /**
   * Sends any number of messages; when it returns, all are on disk. When it throws, some may have
   * been sent.
   *
   * @throws Refusal {@code MESSAGE_TOO_LARGE}, before anything is sent
   */
  void send(List<String> bodies);

  /**
   * Takes messages that wait.
   *
   * @param max at most this many, from 1 to {@value #MAX_LEASED}
   * @param wait how long to wait for the first, at most 20 s; comes back as soon as there is one
   * @param leaseFor how long nobody else gets them, in whole seconds
   * @return empty when nothing came
   */
  List<Lease> lease(int max, Duration wait, Duration leaseFor);

  /**
   * Holds leases for {@code leaseFor} from now.
   *
   * @return those that are known to be no longer ours: all that were settled, and on most servers
   *     those that lapsed and were taken by another
   */
  List<Lease> extend(List<Lease> leases, Duration leaseFor);

  /** Says that the work is done: the messages are gone for good. Those that are gone are fine. */
  void settle(List<Lease> leases);

  /** Says that the work is done: the message is gone for good. One that is gone is fine. */
  default void settle(Lease lease) {
    settle(List.of(lease));
  }

  /**
   * Gives a message back.
   *
   * @param after how long nobody gets it; zero for at once
   */
  void release(Lease lease, Duration after);

  /** How much there is to do; on AWS a few seconds old. */
  QueueDepth depth();

  /**
   * @throws Refusal {@code MESSAGE_TOO_LARGE}
   */
  static void checkSize(String body) {
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BODY_BYTES) {
      throw Refusal.of(
              RefusalCode.MESSAGE_TOO_LARGE,
              "The message",
              "has " + bytes + " bytes; the limit is " + MAX_BODY_BYTES + ". Send less at once.")
          .with("limit", MAX_BODY_BYTES)
          .with("found", bytes);
    }
  }
}
