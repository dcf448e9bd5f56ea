package dev.discern.serving.worker;

import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.result.WorkNote;
import dev.discern.serving.queue.ArrivalFormat;
import dev.discern.serving.queue.Heartbeat;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.WorkQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Station 3, <b>Work</b>: a lease becomes a result, and is settled. Any number of threads may work
 * with one worker at once.
 *
 * <p>A lease ends in one of three ways: settled, when everything that came of it is stored and
 * told; given back, when the worker leaves or cannot work on it now; or left to lapse, when the
 * worker dies.
 */
public final class Worker {
  private static final Duration MALFORMED_AGAIN = Duration.ofSeconds(5);

  private final Heartbeat leases;
  private final ArrivalFormat format;
  private final Workbench bench;
  private final WorkQueue results;
  private final Patience patience;
  private final WorkerReport report;

  /**
   * Takes its place.
   *
   * @param leases on the work queue
   * @param bench where photos are worked on
   * @param results where it tells what it begins with and what came of it
   */
  public Worker(
      Heartbeat leases,
      ArrivalFormat format,
      Workbench bench,
      WorkQueue results,
      Patience patience,
      WorkerReport report) {
    this.leases = leases;
    this.format = format;
    this.bench = bench;
    this.results = results;
    this.patience = patience;
    this.report = report;
  }

  /**
   * Takes a few photos, works on each, tells what became of them, and settles. Where the object
   * store or the results queue does not answer, it waits for it with the leases in hand.
   *
   * @param max the most to take at once, from 1 to {@link WorkQueue#MAX_LEASED}
   * @param wait how long to wait for the first
   * @return how many leases it took; never throws for what is wrong with a photo
   * @throws dev.discern.serving.queue.WorkQueueUnavailable when nothing can be leased: wait a
   *     little and call again
   */
  public int workOnce(int max, Duration wait) {
    List<Lease> taken = leases.lease(max, wait);
    List<Task> tasks = taken.stream().flatMap(lease -> read(lease).stream()).toList();
    announce(tasks);
    List<Lease> done = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Task task : tasks) {
      if (finished(task, told)) {
        done.add(task.lease());
      }
    }
    tellAndSettle(told, done);
    return taken.size();
  }

  /** A message that is none of ours goes back until the queue sets it aside. */
  private Optional<Task> read(Lease lease) {
    try {
      return Optional.of(new Task(lease, format.read(lease.body())));
    } catch (Refusal malformed) {
      giveBack(lease, malformed.sentence(), MALFORMED_AGAIN);
      return Optional.empty();
    }
  }

  private void announce(List<Task> tasks) {
    List<Task> begun = tasks.stream().filter(task -> !task.arrivals().isEmpty()).toList();
    if (!begun.isEmpty()) {
      WorkNote note =
          new WorkNote.Begun(bench.worker(), begun.stream().flatMap(Task::items).toList());
      patience.until(() -> results.send(List.of(note.text())));
    }
  }

  private boolean finished(Task task, List<String> told) {
    try {
      patience.check();
      told.addAll(bench.work(task).stream().map(key -> new WorkNote.Ready(key).text()).toList());
      return true;
    } catch (NotNow notNow) {
      giveBack(task.lease(), notNow.why(), notNow.after());
      return false;
    }
  }

  private void tellAndSettle(List<String> told, List<Lease> done) {
    if (!told.isEmpty()) {
      patience.until(() -> results.send(told));
    }
    done.forEach(lease -> patience.until(() -> leases.settle(lease)));
  }

  /** Gives back all that any thread has in hand; what it makes of it after that is repeated. */
  int giveBackAll() {
    Collection<Lease> inHand = leases.held();
    bench.letGo();
    for (Lease lease : inHand) {
      leases.release(lease, Duration.ZERO);
      report.givenBack(lease, "the worker leaves");
    }
    return inHand.size();
  }

  private void giveBack(Lease lease, String why, Duration after) {
    report.givenBack(lease, why);
    patience.until(() -> leases.release(lease, after));
  }
}
