package dev.discern.engine.serving;

import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.packages.PackageFolder;
import dev.discern.engine.results.JsonResults;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.model.Gallery;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutTerms;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.result.ModelFacts;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.WorkNote;
import dev.discern.serving.queue.Heartbeat;
import dev.discern.serving.queue.HeartbeatReport;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.PhotoArrived;
import dev.discern.serving.worker.InHand;
import dev.discern.serving.worker.Leaving;
import dev.discern.serving.worker.Patience;
import dev.discern.serving.worker.PipelineModels;
import dev.discern.serving.worker.Places;
import dev.discern.serving.worker.Workbench;
import dev.discern.serving.worker.Worker;
import dev.discern.serving.worker.WorkerReport;
import dev.discern.testkit.ManualScheduler;
import dev.discern.testkit.SettableTime;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.serving.InMemoryObjectStore;
import dev.discern.testkit.serving.InMemoryWorkQueue;
import dev.discern.testkit.serving.LineArrivals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A worker with a real model, between a store and two queues in memory. */
final class WorkPlace implements AutoCloseable, WorkerReport, HeartbeatReport {
  static final Duration LEASE = Duration.ofSeconds(30);
  private static final String INBOX = "inbox";
  private static final String RESULTS = "results";

  final SettableTime time = new SettableTime(Instant.parse("2026-11-20T12:00:00Z"));
  final InMemoryObjectStore store = new InMemoryObjectStore(time);
  final InMemoryWorkQueue work = new InMemoryWorkQueue(time, 3);
  final InMemoryWorkQueue results = new InMemoryWorkQueue(time, 3);
  final Leaving leaving = new Leaving();
  final InHand inHand = new InHand(() -> Duration.between(Instant.EPOCH, now()).toNanos());
  final List<String> heard = new ArrayList<>();
  final LineArrivals arrivals = new LineArrivals();

  /** What happens while the worker waits for something. */
  Runnable meanwhile = () -> {};

  /** What happens when a model is asked for, before it is lent. */
  Runnable lending = () -> {};

  /** What happens while a photo waits for memory that others have. */
  Runnable inTheQueue = () -> {};

  final Patience patience = new Patience(leaving, this::pass, this);
  private final ImageClassifier classifier;
  private final ManualScheduler scheduler = new ManualScheduler();

  WorkPlace(Path folder) throws IOException {
    store.ensureBucket(INBOX);
    store.ensureBucket(RESULTS);
    classifier =
        new ImageClassifier(
            new StandardImageDecoder(ImageLimits.DEFAULT, this::pass),
            new OnnxClassifierLoader()
                .load(PackageFolder.write(TinyModels.colours().draft(), folder.resolve("colours"))),
            Gallery.EMPTY,
            System::nanoTime);
  }

  /** A new worker, as after a restart. */
  Worker worker(String name) {
    Workbench bench =
        new Workbench(
            new Places(name, INBOX, RESULTS, 1_000_000, 3, Duration.ofSeconds(10)),
            store,
            this::lend,
            new JsonResults(),
            patience,
            time,
            inHand,
            this);
    Heartbeat leases = new Heartbeat(work, LEASE, scheduler, this);
    return new Worker(leases, arrivals, bench, results, patience, this);
  }

  /** Puts a photo into the inbox, and tells of it. */
  PhotoArrived arrive(String key, byte[] photo) {
    ObjectKey place = new ObjectKey(INBOX, key);
    store.put(place, photo, PutTerms.of("image/png"));
    PhotoArrived arrived =
        new PhotoArrived(
            place, photo.length, store.head(place).orElseThrow().etag(), "0", time.instant());
    tell(arrived);
    return arrived;
  }

  void tell(PhotoArrived arrived) {
    work.send(List.of(arrivals.write(arrived)));
  }

  /** Results that were told, in order; each message is taken. */
  List<Result> told() {
    List<Result> all = new ArrayList<>();
    for (WorkNote note : notes()) {
      if (note instanceof WorkNote.Ready ready) {
        byte[] json =
            store.get(new ObjectKey(RESULTS, ready.resultKey()), 1_000_000).orElseThrow().bytes();
        all.add(new JsonResults().read(new String(json, StandardCharsets.UTF_8)));
      }
    }
    return all;
  }

  List<WorkNote> notes() {
    List<Lease> taken = results.lease(10, Duration.ZERO, LEASE);
    results.settle(taken);
    return taken.stream().map(lease -> WorkNote.parse(lease.body())).toList();
  }

  private Instant now() {
    return time.instant();
  }

  private boolean pass(Duration pause) {
    time.pass(pause);
    meanwhile.run();
    return true;
  }

  private void pass(Runnable wait) {
    inHand.pass(
        () -> {
          inTheQueue.run();
          wait.run();
        });
  }

  private PipelineModels.Lent lend(String pipeline) {
    lending.run();
    if (!pipeline.equals("colours")) {
      throw Refusal.of(RefusalCode.PIPELINE_UNKNOWN, pipeline, "is no pipeline.");
    }
    return new Lent();
  }

  @Override
  public void close() {
    classifier.close();
    scheduler.shutdownNow();
  }

  @Override
  public void finished(Result result) {
    heard.add("finished " + result.key().name());
  }

  @Override
  public void givenBack(Lease lease, String why) {
    heard.add("given back: " + why);
  }

  @Override
  public void passedOver(Lease lease, String why) {
    heard.add("passed over: " + why);
  }

  @Override
  public void shutOut(String why) {
    heard.add("shut out: " + why);
  }

  @Override
  public void waiting(String why, Duration pause) {
    heard.add("waiting " + pause.toMillis());
  }

  @Override
  public void lost(List<Lease> leases) {
    heard.add("lost " + leases.size());
  }

  @Override
  public void failed(Throwable reason) {
    heard.add("beat failed");
  }

  private final class Lent implements PipelineModels.Lent {
    @Override
    public ImageClassifier classifier() {
      return classifier;
    }

    @Override
    public ModelFacts facts() {
      return new ModelFacts(
          "colours", 1, classifier.model().decision(), classifier.model().provenance());
    }

    @Override
    public void close() {}
  }
}
