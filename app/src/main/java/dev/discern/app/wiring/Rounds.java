package dev.discern.app.wiring;

import dev.discern.app.background.Background;
import dev.discern.app.background.DeskMeters;
import dev.discern.app.background.ForgettingLog;
import dev.discern.app.background.Pace;
import dev.discern.app.background.QueueGauge;
import dev.discern.app.background.RecordingLog;
import dev.discern.app.config.StorageSettings;
import dev.discern.database.Database;
import dev.discern.engine.results.JsonResults;
import dev.discern.serving.delivery.courier.Courier;
import dev.discern.serving.forgetting.Retention;
import dev.discern.serving.ledger.Recorder;
import dev.discern.serving.recording.Reconciler;
import dev.discern.serving.recording.RecordingReport;
import dev.discern.serving.recording.ResultShelf;
import dev.discern.serving.recording.ResultsDesk;
import dev.discern.serving.worker.LeftMarks;
import java.time.Duration;
import java.util.List;

/**
 * What goes on behind the page by itself: recording what workers say, delivering what follows,
 * looking for what was lost, forgetting what has been kept long enough, and keeping files small.
 */
final class Rounds {
  private static final int RECORDERS = 2;
  private static final Duration LONG_POLL = Duration.ofSeconds(1);
  private static final Duration LITTLE = Duration.ofMillis(500);
  private static final Duration COUNT_EVERY = Duration.ofSeconds(5);
  private static final Duration COMPACT_EVERY = Duration.ofSeconds(1);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(15);
  private static final Duration UNMOVED = Duration.ofMinutes(2);
  private static final Duration UNMOVED_IN_A_LONG_QUEUE = Duration.ofHours(2);
  private static final Duration UNMOVED_WHERE_NOBODY_WORKS = Duration.ofDays(1);
  private static final int MANY = 1_000;
  private static final Duration LOOK_THROUGH_EVERY = Duration.ofMinutes(10);
  private static final Duration LOOK_AT_A_PAGE_EVERY = Duration.ofSeconds(10);
  private static final Duration MARK_LEFT_AFTER = Duration.ofHours(1);
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);
  private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

  private final House house;
  private final Storage storage;
  private final Database database;
  private final Reception reception;
  private final StorageSettings buckets;
  private final Deliveries deliveries;
  private final Pace pace;
  private final DeskMeters meters;

  Rounds(Places among, Deliveries deliveries, Pace pace, DeskMeters meters) {
    this.house = among.house();
    this.storage = among.storage();
    this.database = among.database();
    this.reception = among.reception();
    this.buckets = house.settings().storage();
    this.deliveries = deliveries;
    this.pace = pace;
    this.meters = meters;
  }

  /** Where the rounds lead to. */
  record Places(House house, Storage storage, Database database, Reception reception) {}

  void begin(Background background, List<QueueGauge> queues) {
    RecordingReport report = new RecordingLog(pace, meters);
    Recorder recorder = new Recorder(database.ledger(), deliveries.rules(), house.time());
    recordResults(background, recorder, report);
    deliver(background);
    background.every(COUNT_EVERY, "queue-counter", () -> queues.forEach(QueueGauge::look));
    background.every(COUNT_EVERY, "back-pressure", reception.pressure()::look);
    lookForTheLost(background, recorder, report);
    forget(background);
    background.every(COMPACT_EVERY, "ledger-compaction", database::compact);
    background.every(COMPACT_EVERY, "queue-compaction", storage::compact);
  }

  private void recordResults(Background background, Recorder recorder, RecordingReport report) {
    ResultShelf shelf =
        new ResultShelf(storage.store(), buckets.inbox(), buckets.results(), new JsonResults());
    ResultsDesk desk =
        new ResultsDesk(storage.results(), shelf, recorder, database.jobs(), house.time(), report);
    for (int number = 1; number <= RECORDERS; number++) {
      background.repeat("recorder-" + number, () -> desk.recordOnce(LONG_POLL), Duration.ZERO);
    }
  }

  private void deliver(Background background) {
    List<Courier<?>> couriers =
        deliveries.couriers(
            database.outbox(),
            item -> database.ledger().tombstone(item).isPresent(),
            storage.store(),
            buckets.inbox(),
            buckets.results());
    for (Courier<?> courier : couriers) {
      background.repeat("courier-" + courier.kind(), courier::deliverDue, LITTLE);
    }
  }

  private void lookForTheLost(Background background, Recorder recorder, RecordingReport report) {
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
        new LeftMarks(storage.store(), buckets.results(), database.ledger(), house.time());
    background.every(SWEEP_EVERY, "mark-sweeper", () -> marks.sweep(MARK_LEFT_AFTER));
  }

  private void forget(Background background) {
    ForgettingLog log = new ForgettingLog(meters);
    Retention retention =
        new Retention(
            house.settings().retention().keeping(),
            Archive.forgetting(house, storage.store(), database, log),
            new Retention.Shelf(
                database.ledger(), database.jobs(), storage.store(), buckets.inbox()),
            house.time(),
            log);
    background.repeat("retention", retention::forgetSome, FORGET_EVERY);
    background.repeat("photo-retention", retention::deleteSomePhotos, FORGET_EVERY);
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
    if (turn.isZero() && waiting > MANY) {
      return UNMOVED_WHERE_NOBODY_WORKS;
    }
    return turn.compareTo(UNMOVED_IN_A_LONG_QUEUE) > 0 ? turn : UNMOVED_IN_A_LONG_QUEUE;
  }
}
