package dev.discern.serving.recording;

import dev.discern.objects.ObjectStoreUnavailable;
import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.Recorded;
import dev.discern.serving.ledger.Recorder;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.WorkNote;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.WorkQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what workers say from the results queue, records it, and then settles: a crash in between
 * repeats the record, which changes nothing. Safe for any number of threads and of processes.
 */
public final class ResultsDesk {
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final WorkQueue results;
  private final ResultShelf shelf;
  private final Recorder recorder;
  private final Jobs jobs;
  private final InstantSource time;
  private final RecordingReport report;
  private volatile @Nullable String notRead;

  public ResultsDesk(
      WorkQueue results,
      ResultShelf shelf,
      Recorder recorder,
      Jobs jobs,
      InstantSource time,
      RecordingReport report) {
    this.results = results;
    this.shelf = shelf;
    this.recorder = recorder;
    this.jobs = jobs;
    this.time = time;
    this.report = report;
  }

  /**
   * Records what waits, one batch.
   *
   * @param wait how long to wait for the first
   * @return how many messages there were
   * @throws RuntimeException when the queue, the store or the ledger does not answer: what was not
   *     settled comes again
   */
  public int recordOnce(Duration wait) {
    check();
    List<Lease> taken = results.lease(WorkQueue.MAX_LEASED, wait, LEASE);
    List<Lease> done = new ArrayList<>();
    try {
      taken.stream().filter(this::isRecorded).forEach(done::add);
    } finally {
      settle(done);
    }
    return taken.size();
  }

  /** What is leased while one of them is down counts as tried, and would be set aside. */
  private void check() {
    recorder.check();
    String missed = notRead;
    if (missed != null) {
      shelf.check(missed);
      notRead = null;
    }
  }

  private void settle(List<Lease> done) {
    if (!done.isEmpty()) {
      results.settle(done);
    }
  }

  /** A message that cannot be understood stays, until the queue sets it aside. */
  private boolean isRecorded(Lease lease) {
    try {
      WorkNote note = WorkNote.parse(lease.body());
      if (note instanceof WorkNote.Begun begun) {
        jobs.advance(begun.items(), ItemState.WORKING, time.instant());
      } else {
        record(((WorkNote.Ready) note).resultKey());
      }
      return true;
    } catch (Refusal malformed) {
      report.notUnderstood(lease, malformed);
      return false;
    }
  }

  private void record(String key) {
    try {
      shelf.read(key).ifPresent(result -> record(result, key));
    } catch (ObjectStoreUnavailable down) {
      notRead = key;
      throw down;
    }
  }

  private void record(Result result, String key) {
    Recorded recorded = recorder.recordOnce(result);
    if (recorded == Recorded.UNWANTED) {
      shelf.clear(result, key);
    }
    report.recorded(result, recorded);
  }
}
