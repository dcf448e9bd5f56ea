package dev.discern.app.wiring;

import dev.discern.app.background.DaemonThreads;
import dev.discern.app.config.Settings;
import dev.discern.app.config.WorkerSettings;
import dev.discern.app.models.LiveModels;
import dev.discern.app.work.LivePipelines;
import dev.discern.app.work.WorkerLog;
import dev.discern.app.work.WorkerRole;
import dev.discern.engine.results.JsonResults;
import dev.discern.serving.queue.Heartbeat;
import dev.discern.serving.worker.Crew;
import dev.discern.serving.worker.InHand;
import dev.discern.serving.worker.Leaving;
import dev.discern.serving.worker.Patience;
import dev.discern.serving.worker.Places;
import dev.discern.serving.worker.Workbench;
import dev.discern.serving.worker.Worker;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A worker, put together; and how another process becomes one. */
public final class Work {
  private static final Duration LONG_POLL = Duration.ofSeconds(5);
  private static final Duration MODEL_AGAIN = Duration.ofSeconds(10);

  private final House house;

  Work(House house) {
    this.house = house;
  }

  /**
   * Works in this process until it is told to leave.
   *
   * @param server closes when the server that started this process ends; null when nobody did
   * @return whether everything in hand was finished
   */
  public boolean run(@Nullable InputStream server) throws InterruptedException {
    ScheduledExecutorService clock =
        Executors.newScheduledThreadPool(2, new DaemonThreads("clock"));
    InHand inHand = new InHand(house.nanoTime());
    try (Storage storage = Storage.joining(house.settings(), house.time());
        LiveModels models = house.liveModels(inHand)) {
      return role(storage, models, inHand, clock).run(server);
    } finally {
      clock.shutdownNow();
    }
  }

  private WorkerRole role(
      Storage storage, LiveModels models, InHand inHand, ScheduledExecutorService clock) {
    WorkerSettings terms = house.settings().worker();
    WorkerLog log = new WorkerLog();
    Leaving leaving = new Leaving();
    Patience patience = new Patience(leaving, Work::sleep, log);
    Workbench bench =
        new Workbench(
            places(),
            storage.store(),
            new LivePipelines(house.pipelines(), models),
            new JsonResults(),
            patience,
            house.time(),
            inHand,
            log);
    Heartbeat leases = new Heartbeat(storage.work(), terms.leaseFor().time(), clock, log);
    Worker worker = new Worker(leases, storage.arrivals(), bench, storage.results(), patience, log);
    int threads =
        terms.threads() == 0 ? Runtime.getRuntime().availableProcessors() : terms.threads();
    Crew.Terms crew = new Crew.Terms(threads, terms.batch(), LONG_POLL, terms.photoWithin().time());
    return new WorkerRole(
        new Crew(worker, leaving, patience, crew, WorkerRole::die),
        inHand,
        clock,
        terms.leaveWithin().time());
  }

  private Places places() {
    Settings settings = house.settings();
    return new Places(
        ManagementFactory.getRuntimeMXBean().getName(), // pid@host
        settings.storage().inbox(),
        settings.storage().results(),
        settings.image().limits().maxBytes(),
        Storage.TRIES,
        MODEL_AGAIN);
  }

  /** The command of a worker of this home, in the same Java with the same class path. */
  List<String> command(List<String> whereAndHow) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.contains("SharedArchive") && !option.startsWith("-agentlib"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
    command.add("dev.discern.app.Main");
    command.add("worker");
    command.add("--for-a-server");
    command.addAll(whereAndHow);
    return command;
  }

  private static boolean sleep(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
