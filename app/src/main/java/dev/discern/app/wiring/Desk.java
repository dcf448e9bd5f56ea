package dev.discern.app.wiring;

import dev.discern.app.background.Background;
import dev.discern.app.background.DeskMeters;
import dev.discern.app.background.ForgettingLog;
import dev.discern.app.background.Pace;
import dev.discern.app.background.QueueGauge;
import dev.discern.app.config.WorkerSettings;
import dev.discern.app.mail.MailFolder;
import dev.discern.app.models.LiveModels;
import dev.discern.app.web.desk.DeskPorts;
import dev.discern.app.web.jobs.JobPorts;
import dev.discern.app.work.LivePipelines;
import dev.discern.app.work.WorkerProcesses;
import dev.discern.database.Database;
import dev.discern.serving.forgetting.Forgetting;
import dev.discern.serving.intake.Intake;
import dev.discern.serving.intake.SentAgain;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.job.Job;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;

/**
 * What a server does behind its page: takes photos in, keeps workers running, and goes its {@link
 * Rounds}.
 */
public final class Desk implements AutoCloseable {
  private final House house;
  private final Storage storage;
  private final Database database;
  private final LivePipelines pipelines;
  private final Opened open = new Opened();
  private final Reception reception;
  private final DeskMeters meters = new DeskMeters();
  private final List<QueueGauge> queues;
  private final WorkerProcesses workers;

  private Desk(House house, LiveModels models, List<String> workerArguments) {
    this.house = house;
    this.pipelines = new LivePipelines(house.pipelines(), models);
    Pace pace = new Pace(house.nanoTime());
    try {
      this.storage = open.keep(Storage.serving(house.settings(), house.time()));
      this.database = open.keep(house.database());
      this.queues =
          List.of(
              new QueueGauge("work", storage.work(), storage.deadWork()),
              new QueueGauge("results", storage.results(), storage.deadResults()));
      this.reception = open.keep(new Reception(house, storage, database.jobs(), pace));
      Rounds rounds =
          new Rounds(
              new Rounds.Places(house, storage, database, reception),
              house.deliveries(meters, models),
              pace,
              meters);
      rounds.begin(open.keep(new Background()), queues);
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
        Map.of("work", storage.deadWork(), "results", storage.deadResults()),
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
      public SentAgain sendAgain(List<Item> items) {
        return intake.sendAgain(items);
      }

      @Override
      public int cancel(Job job) {
        return intake.cancel(job);
      }
    };
  }

  /** Lets the workers leave, ends what goes on, then closes what it went on with. */
  @Override
  public void close() {
    open.close();
  }
}
