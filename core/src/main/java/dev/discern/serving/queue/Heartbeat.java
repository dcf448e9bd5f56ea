package dev.discern.serving.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Keeps leases alive from the moment they are taken until they are settled or released, also those
 * that wait for their turn. Beats three times a lease, so that one beat may fail.
 *
 * <p>All leasing goes through it: a lease that it does not know lapses. Safe for any number of
 * threads.
 */
public final class Heartbeat implements AutoCloseable {
  private static final int BEATS_PER_LEASE = 3;

  private final WorkQueue queue;
  private final Duration leaseFor;
  private final HeartbeatReport report;
  private final Map<String, Lease> held = new ConcurrentHashMap<>();
  private final ScheduledFuture<?> beats;

  /**
   * Begins to beat.
   *
   * @param leaseFor how long a lease lives without a beat; whole seconds, 3 s at least
   * @param scheduler runs the beats; stays the caller's to shut down
   */
  public Heartbeat(
      WorkQueue queue,
      Duration leaseFor,
      ScheduledExecutorService scheduler,
      HeartbeatReport report) {
    this.queue = queue;
    this.leaseFor = leaseFor;
    this.report = report;
    long every = leaseFor.toMillis() / BEATS_PER_LEASE;
    beats = scheduler.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
  }

  /** Takes messages, as {@link WorkQueue#lease} does, and keeps them. */
  public List<Lease> lease(int max, Duration wait) {
    List<Lease> taken = queue.lease(max, wait, leaseFor);
    taken.forEach(lease -> held.put(lease.receipt(), lease));
    return taken;
  }

  /** The work is done. */
  public void settle(Lease lease) {
    held.remove(lease.receipt());
    queue.settle(lease);
  }

  /** Gives a message back; one beat that is under way ends first, lest it take the lease again. */
  public synchronized void release(Lease lease, Duration after) {
    held.remove(lease.receipt());
    queue.release(lease, after);
  }

  /** What is taken and neither settled nor released. */
  public Collection<Lease> held() {
    return List.copyOf(held.values());
  }

  /** Stops to beat; what is held lapses by itself. */
  @Override
  public void close() {
    beats.cancel(false);
  }

  private synchronized void beat() {
    List<Lease> leases = List.copyOf(held.values());
    if (leases.isEmpty()) {
      return;
    }
    try {
      forget(queue.extend(leases, leaseFor));
    } catch (Throwable e) { // an Error too: a scheduler would end the beats and say nothing
      report.failed(e);
    }
  }

  /** What was settled while the beat was under way is not lost. */
  private void forget(List<Lease> gone) {
    List<Lease> lost = gone.stream().filter(lease -> held.remove(lease.receipt(), lease)).toList();
    if (!lost.isEmpty()) {
      report.lost(lost);
    }
  }
}
