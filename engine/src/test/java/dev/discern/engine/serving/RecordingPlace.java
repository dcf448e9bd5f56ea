package dev.discern.engine.serving;

import dev.discern.engine.results.JsonResults;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutTerms;
import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.Recorded;
import dev.discern.serving.ledger.Recorder;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.WorkNote;
import dev.discern.serving.queue.Inbox;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.recording.Reconciler;
import dev.discern.serving.recording.RecordingReport;
import dev.discern.serving.recording.ResultShelf;
import dev.discern.serving.recording.ResultsDesk;
import dev.discern.testkit.SettableTime;
import dev.discern.testkit.ledger.InMemoryLedger;
import dev.discern.testkit.ledger.SampleResults;
import dev.discern.testkit.serving.InMemoryObjectStore;
import dev.discern.testkit.serving.InMemoryWorkQueue;
import dev.discern.testkit.serving.LineArrivals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A results desk and a reconciler between a store, two queues and a ledger in memory. */
final class RecordingPlace implements RecordingReport {
  final SettableTime time = new SettableTime(SampleResults.NOW);
  final InMemoryObjectStore store = new InMemoryObjectStore(time);
  final InMemoryWorkQueue results = new InMemoryWorkQueue(time, 3);
  final InMemoryWorkQueue work = new InMemoryWorkQueue(time, 3);
  final InMemoryLedger ledger = new InMemoryLedger();
  final Jobs jobs = ledger.jobs();
  final List<String> heard = new ArrayList<>();

  /** What happens after a result was recorded. */
  Runnable onRecorded = () -> {};

  final LineArrivals arrivals = new LineArrivals();
  final Inbox inbox = new Inbox(store, "inbox", work, arrivals, time);
  final Recorder recorder = new Recorder(ledger, (result, now) -> Consequences.NONE, time);
  final ResultsDesk desk =
      new ResultsDesk(
          results,
          new ResultShelf(store, "inbox", "results", new JsonResults()),
          recorder,
          jobs,
          time,
          this);
  final Reconciler reconciler = new Reconciler(ledger, jobs, inbox, recorder, time, this);

  RecordingPlace() {
    store.ensureBucket("inbox");
    store.ensureBucket("results");
  }

  /** As a worker tells of a result. */
  void tell(Result result) {
    store.put(
        new ObjectKey("results", result.objectKey()),
        new JsonResults().write(result).getBytes(StandardCharsets.UTF_8),
        PutTerms.of("application/json"));
    results.send(List.of(new WorkNote.Ready(result.objectKey()).text()));
  }

  /** A photo that lies in the inbox, of whose event nobody has heard. */
  void lie(String key) {
    store.put(new ObjectKey("inbox", key), new byte[] {1, 2, 3}, PutTerms.of("image/jpeg"));
  }

  @Override
  public void recorded(Result result, Recorded how) {
    heard.add(how + " " + result.key().name());
    onRecorded.run();
  }

  @Override
  public void notUnderstood(Lease lease, Refusal why) {
    heard.add(why.sentence());
  }

  @Override
  public void queuedAgain(ItemId item, String why) {
    heard.add("again: " + why);
  }

  @Override
  public void givenUp(ItemId item, String why) {
    heard.add("given up: " + why);
  }
}
