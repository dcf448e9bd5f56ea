package dev.discern.testkit.serving;

import dev.discern.serving.queue.DeadLetter;
import dev.discern.serving.queue.Lease;
import java.time.Instant;
import java.time.InstantSource;

/** A message of an {@link InMemoryWorkQueue}; guarded by it. */
final class Message {
  private final String id;
  private final String body;
  private final Instant sentAt;
  String receipt = "";
  Instant until = Instant.MIN;
  int receives;

  Message(String id, String body, Instant sentAt) {
    this.id = id;
    this.body = body;
    this.sentAt = sentAt;
  }

  boolean hidden(InstantSource clock) {
    return clock.instant().isBefore(until);
  }

  Lease leased(Instant until) {
    this.until = until;
    receives++;
    receipt = id + "#" + receives;
    return new Lease(body, receipt, id, receives, sentAt);
  }

  DeadLetter deadLetter() {
    return new DeadLetter(id, body, receives, sentAt);
  }
}
