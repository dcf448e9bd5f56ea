package dev.discern.app.wiring;

import dev.discern.app.config.Settings;
import dev.discern.app.config.StorageSettings;
import dev.discern.aws.AwsAccess;
import dev.discern.aws.AwsCredentials;
import dev.discern.aws.objects.S3ObjectStore;
import dev.discern.aws.queue.S3Events;
import dev.discern.aws.queue.SqsQueues;
import dev.discern.database.Compaction;
import dev.discern.embedded.EmbeddedServers;
import dev.discern.objects.ObjectStore;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.queue.ArrivalFormat;
import dev.discern.serving.queue.DeadLetters;
import dev.discern.serving.queue.Inbox;
import dev.discern.serving.queue.WorkQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** The cellar and the queues, wherever they are. */
public final class Storage implements AutoCloseable {
  /** How often a photo is handed out before its message is set aside. */
  static final int TRIES = 3;

  private final Opened open = new Opened();
  private final StorageSettings settings;
  private final InstantSource time;
  private final ArrivalFormat arrivals = new S3Events();
  private final S3ObjectStore store;
  private final SqsQueues.Opened work;
  private final SqsQueues.Opened results;
  private final Runnable compaction;

  private Storage(StorageSettings settings, InstantSource time, Access access) {
    this.settings = settings;
    this.time = time;
    this.compaction = access.compaction();
    open.keep(access.servers());
    try {
      this.store = open.keep(new S3ObjectStore(access.objects()));
      SqsQueues queues = open.keep(new SqsQueues(access.queues()));
      this.work = queues.open(settings.workQueue(), TRIES);
      this.results = queues.open(settings.resultsQueue(), TRIES);
    } catch (RuntimeException | Error e) {
      open.close();
      throw e;
    }
  }

  /**
   * Opens it for the process that serves: with embedded servers of its own where nothing else is
   * named.
   */
  static Storage serving(Settings settings, InstantSource time) {
    StorageSettings storage = settings.storage();
    Storage opened =
        new Storage(
            storage, time, storage.isEmbedded() ? Access.embedded(settings, time) : aws(storage));
    Stream.of(storage.inbox(), storage.results(), storage.sorted())
        .forEach(opened.store::ensureBucket);
    return opened;
  }

  /**
   * Opens it for another process of the same home.
   *
   * @throws Refusal {@code STORAGE_NOT_RUNNING} when nobody serves there
   */
  static Storage joining(Settings settings, InstantSource time) {
    StorageSettings storage = settings.storage();
    return new Storage(
        storage, time, storage.isEmbedded() ? Access.running(folder(settings)) : aws(storage));
  }

  public ObjectStore store() {
    return store;
  }

  public Inbox inbox() {
    return new Inbox(store, settings.inbox(), work.work(), arrivals, time);
  }

  public ArrivalFormat arrivals() {
    return arrivals;
  }

  public WorkQueue work() {
    return work.work();
  }

  public DeadLetters deadWork() {
    return work.dead();
  }

  public WorkQueue results() {
    return results.work();
  }

  public DeadLetters deadResults() {
    return results.dead();
  }

  /** Keeps the files of embedded servers small; nothing for others. */
  void compact() {
    compaction.run();
  }

  /** Closes the clients, then the servers if they are ours. */
  @Override
  public void close() {
    open.close();
  }

  private static Path folder(Settings settings) {
    return settings.home().resolve("storage");
  }

  private static Access aws(StorageSettings storage) {
    String region = String.valueOf(storage.region());
    return new Access(
        new AwsAccess(region, Optional.ofNullable(storage.objects()), Optional.empty()),
        new AwsAccess(region, Optional.ofNullable(storage.queues()), Optional.empty()),
        () -> {},
        () -> {});
  }

  /**
   * How to reach both.
   *
   * @param servers to be closed last
   * @param compaction of their files
   */
  private record Access(
      AwsAccess objects, AwsAccess queues, AutoCloseable servers, Runnable compaction) {
    static Access embedded(Settings settings, InstantSource time) {
      StorageSettings storage = settings.storage();
      try {
        EmbeddedServers servers = new EmbeddedStart(storage, folder(settings), time).start();
        RunningServers running =
            new RunningServers(
                servers.objects(),
                servers.queue(),
                servers.credentials().accessKey(),
                servers.credentials().secretKey());
        running.write(folder(settings));
        return at(running, servers, () -> Compaction.of(servers.messages(), "sa", ""));
      } catch (IOException e) {
        throw Refusal.of(
                RefusalCode.STORAGE_IN_USE,
                "The storage in " + folder(settings),
                "cannot be opened: %s. Check the disk and its permissions."
                    .formatted(e.getMessage()))
            .because(e);
      }
    }

    static Access running(Path folder) {
      return at(RunningServers.read(folder), () -> {}, () -> {});
    }

    private static Access at(RunningServers running, AutoCloseable servers, Runnable compaction) {
      AwsCredentials credentials = new AwsCredentials(running.accessKey(), running.secretKey());
      return new Access(
          AwsAccess.at(running.objects(), credentials),
          AwsAccess.at(running.queues(), credentials),
          servers,
          compaction);
    }
  }
}
