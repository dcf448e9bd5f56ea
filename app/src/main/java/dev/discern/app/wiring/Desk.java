package dev.discern.app.wiring;

import dev.discern.app.background.Background;
import dev.discern.app.background.DeskMeters;
import dev.discern.app.background.ForgettingLog;
import dev.discern.app.background.Pace;
import dev.discern.app.background.QueueGauge;
import dev.discern.app.background.RecordingLog;
import dev.discern.app.config.StorageSettings;
import dev.discern.app.config.WorkerSettings;
import dev.discern.app.mail.MailFolder;
import dev.discern.app.models.LiveModels;
import dev.discern.app.web.desk.DeskPorts;
import dev.discern.app.web.jobs.JobPorts;
import dev.discern.app.work.LivePipelines;
import dev.discern.app.work.WorkerProcesses;
import dev.discern.database.Database;
import dev.discern.engine.results.JsonResults;
import dev.discern.serving.delivery.courier.Courier;
import dev.discern.serving.forgetting.Forgetting;
import dev.discern.serving.forgetting.Retention;
import dev.discern.serving.intake.Intake;
import dev.discern.serving.ledger.Recorder;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.recording.Reconciler;
import dev.discern.serving.recording.RecordingReport;
import dev.discern.serving.recording.ResultShelf;
import dev.discern.serving.recording.ResultsDesk;
import dev.discern.serving.worker.LeftMarks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;

/**
 * What a server does behind its page: takes photos in, keeps workers running, records what they
 * say, delivers what follows, and looks for what was lost.
 */
public final class Desk implements AutoCloseable {
  private static final int RECORDERS = 2;
  private static final Duration LONG_POLL = Duration.ofSeconds(1);
  private static final Duration LITTLE = Duration.ofMillis(500);
  private static final Duration COUNT_EVERY = Duration.ofSeconds(5);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(15);
  private static final Duration UNMOVED = Duration.ofMinutes(2);
  private static final Duration UNMOVED_IN_A_LONG_QUEUE = Duration.ofHours(2);
  private static final Duration LOOK_THROUGH_EVERY = Duration.ofMinutes(10);
  private static final Duration LOOK_AT_A_PAGE_EVERY = Duration.ofSeconds(10);
  private static final Duration MARK_LEFT_AFTER = Duration.ofHours(1);
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);
  private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

  private final House house;
  private final Storage storage;
  private final Database database;
  private final LivePipelines pipelines;
  private final Deliveries deliveries;
  private final Opened open = new Opened();
  private final Background background;
  private final Pace pace;
  private final Reception reception;
  private final DeskMeters meters = new DeskMeters();
  private final List<QueueGauge> queues;
  private final WorkerProcesses workers;

  private Desk(House house, LiveModels models, List<String> workerArguments) {
    this.house = house;
    this.pipelines = new LivePipelines(house.pipelines(), models);
    this.deliveries = house.deliveries(meters, models);
    this.pace = new Pace(house.nanoTime());
    try {
      this.storage = open.keep(Storage.serving(house.settings(), house.time()));
      this.database = open.keep(house.database());
      this.queues =
          List.of(
              new QueueGauge("work", storage.work(), storage.deadWork()),
              new QueueGauge("results", storage.results(), storage.deadResults()));
      this.reception = open.keep(new Reception(house, storage, database.jobs(), pace));
      this.background = open.keep(new Background());
      begin();
      this.workers = open.keep(workers(workerArguments));
    } catch (RuntimeException | Error e) {
      open.close();
      throw e;
    }
  }

  private WorkerProcesses workers(List<String> arguments) {
    WorkerSettings terms = house.settings().worker();
    return new WorkerProcesses(
        new Work(house).command(arguments),
        house.settings().secretNames(),
        terms.processes(),
        terms.leaveWithin().time().plusSeconds(5));
  }

  /**
   * Opens the desk, with everything that goes on behind it.
   *
   * @param workerArguments where a worker finds this home and its settings
   */
  static Desk open(House house, LiveModels models, List<String> workerArguments) {
    return new Desk(house, models, workerArguments);
  }

  /** What is behind the page. */
  JobPorts jobPorts() {
    return new JobPorts(
        reception.handIn(),
        database.jobs(),
        database.history(),
        pipelines,
        reception.pressure(),
        this::showFigures,
        house.guard().trail());
  }

  private void showFigures(MeterRegistry shown) {
    meters.bindTo(shown);
    queues.forEach(queue -> queue.bindTo(shown));
  }

  /** Where photos lie and wait. */
  public Storage storage() {
    return storage;
  }

  /** What is written down. */
  public Database database() {
    return database;
  }

  /** The worker processes that run now. */
  public List<Long> workers() {
    return workers.pids();
  }

  /** What is behind the pages. */
  DeskPorts deskPorts() {
    return new DeskPorts(
        database.jobs(),
        database.history(),
        database.outbox(),
        StoredPhotos.of(house, storage.store()),
        new MailFolder(house.settings().mails()),
        steering(),
        house.guard().trail(),
        forgetting(),
        house.settings().retention().keeping(),
        house.time());
  }

  private Forgetting forgetting() {
    return Archive.forgetting(house, storage.store(), database, new ForgettingLog(meters));
  }

  private DeskPorts.Steering steering() {
    Intake intake = reception.intake();
    return new DeskPorts.Steering() {
      @Override
      public List<String> pipelines() {
        return List.copyOf(pipelines.names());
      }

      @Override
      public void sendAgain(List<Item> items) {
        intake.sendAgain(items);
      }

      @Override
      public int cancel(Job job) {
        return intake.cancel(job);
      }
    };
  }

  private void begin() {
    RecordingReport report = new RecordingLog(pace, meters);
    Recorder recorder = new Recorder(database.ledger(), deliveries.rules(), house.time());
    ResultsDesk desk =
        new ResultsDesk(
            storage.results(), shelf(), recorder, database.jobs(), house.time(), report);
    for (int number = 1; number <= RECORDERS; number++) {
      background.repeat("recorder-" + number, () -> desk.recordOnce(LONG_POLL), Duration.ZERO);
    }
    for (Courier courier : couriers()) {
      background.repeat("courier-" + courier.kind(), courier::deliverDue, LITTLE);
    }
    background.every(COUNT_EVERY, "queue-counter", () -> queues.forEach(QueueGauge::look));
    background.every(COUNT_EVERY, "back-pressure", reception.pressure()::look);
    Reconciler reconciler =
        new Reconciler(
            database.ledger(), database.jobs(), storage.inbox(), recorder, house.time(), report);
    background.every(
        LOOK_EVERY, "reconciler", () -> reconciler.announced(unmoved(), reception.arrivesWithin()));
    background.every(
        LOOK_AT_A_PAGE_EVERY,
        "inbox-reader",
        () -> reconciler.unannounced(unmoved(), LOOK_THROUGH_EVERY));
    LeftMarks marks =
        new LeftMarks(
            storage.store(), house.settings().storage().results(), database.ledger(), house.time());
    background.every(SWEEP_EVERY, "mark-sweeper", () -> marks.sweep(MARK_LEFT_AFTER));
    Retention retention = retention();
    background.repeat("retention", retention::forgetSome, FORGET_EVERY);
    background.repeat("photo-retention", retention::deleteSomePhotos, FORGET_EVERY);
  }

  private Retention retention() {
    return new Retention(
        house.settings().retention().keeping(),
        forgetting(),
        new Retention.Shelf(
            database.ledger(),
            database.jobs(),
            storage.store(),
            house.settings().storage().inbox()),
        house.time(),
        new ForgettingLog(meters));
  }

  private ResultShelf shelf() {
    StorageSettings buckets = house.settings().storage();
    return new ResultShelf(storage.store(), buckets.inbox(), buckets.results(), new JsonResults());
  }

  private List<Courier> couriers() {
    StorageSettings buckets = house.settings().storage();
    return deliveries.couriers(
        database.outbox(), storage.store(), buckets.inbox(), buckets.results());
  }

  /**
   * While the queue is long, a photo may well wait; when it is empty, nobody knows of the photo.
   * Who lost patience before its turn would only make the queue longer.
   */
  private Duration unmoved() {
    long waiting = storage.work().depth().total();
    Duration turn = pace.turnOf(waiting).multipliedBy(2);
    if (waiting == 0) {
      return UNMOVED;
    }
    return turn.compareTo(UNMOVED_IN_A_LONG_QUEUE) > 0 ? turn : UNMOVED_IN_A_LONG_QUEUE;
  }

  /** Lets the workers leave, ends what goes on, then closes what it went on with. */
  @Override
  public void close() {
    open.close();
  }
}
