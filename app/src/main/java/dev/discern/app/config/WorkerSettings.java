package dev.discern.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How workers work.
 *
 * @param processes that {@code serve} keeps running; 0 when workers run elsewhere
 * @param threads of each; 0 for one a core
 * @param batch how many photos a thread takes at once
 * @param leaseFor how long a photo is kept from others when its worker dies
 * @param photoWithin how long one photo may take before its worker is ended
 * @param leaveWithin how long a worker may take to leave
 * @param waitAtMost how long a photo may wait in the queue before new ones are turned away
 */
public record WorkerSettings(
    int processes,
    int threads,
    int batch,
    @JsonProperty("lease-for") Span leaseFor,
    @JsonProperty("photo-within") Span photoWithin,
    @JsonProperty("leave-within") Span leaveWithin,
    @JsonProperty("wait-at-most") Span waitAtMost) {
  static final WorkerSettings DEFAULT =
      new WorkerSettings(
          1,
          0,
          4,
          Span.ofSeconds(30),
          Span.ofSeconds(60),
          Span.ofSeconds(20),
          Span.ofSeconds(3600));
  private static final int MOST_AT_ONCE = 10;

  public WorkerSettings {
    if (processes < 0 || threads < 0 || batch < 1 || batch > MOST_AT_ONCE) {
      throw new IllegalArgumentException(
          "worker.processes and worker.threads are 0 or more and worker.batch 1 to %d, not %d, %d and %d"
              .formatted(MOST_AT_ONCE, processes, threads, batch));
    }
    if (leaseFor.time().toSeconds() < 3) {
      throw new IllegalArgumentException(
          "worker.lease-for is %s; under 3s a lease would lapse between two heartbeats"
              .formatted(leaseFor));
    }
  }

  /** The same with as many processes. */
  public WorkerSettings with(int otherProcesses) {
    return new WorkerSettings(
        otherProcesses, threads, batch, leaseFor, photoWithin, leaveWithin, waitAtMost);
  }
}
