package dev.discern.app.work;

import dev.discern.app.background.DaemonThreads;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workers that a server keeps running, each in a process of its own, so that a photo that takes its
 * worker with it takes nothing else. One that ends is started again.
 */
public final class WorkerProcesses implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcesses.class);
  private static final Duration CALM = Duration.ofSeconds(2);

  private final List<String> command;
  private final Set<String> withheld;
  private final Duration leaveWithin;
  private final List<Process> processes = new ArrayList<>();
  private boolean closed;

  /**
   * Starts them.
   *
   * @param command of one worker
   * @param withheld what of this process's environment is none of a worker's: names of secrets
   * @param leaveWithin how long one may take to leave before it is ended
   */
  public WorkerProcesses(
      List<String> command, Set<String> withheld, int count, Duration leaveWithin) {
    this.command = List.copyOf(command);
    this.withheld = Set.copyOf(withheld);
    this.leaveWithin = leaveWithin;
    for (int number = 1; number <= count; number++) {
      keep("worker-process-" + number);
    }
  }

  /** The processes that run now. */
  public synchronized List<Long> pids() {
    return processes.stream().filter(Process::isAlive).map(Process::pid).toList();
  }

  private void keep(String name) {
    new DaemonThreads(name).newThread(this::startAgainAndAgain).start();
  }

  private void startAgainAndAgain() {
    try {
      while (worked()) {
        TimeUnit.MILLISECONDS.sleep(CALM.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has one worker work until it ends; whether another one is wanted then. */
  private boolean worked() throws InterruptedException {
    try {
      Process process = start();
      if (process == null) {
        return false;
      }
      int code = process.waitFor();
      boolean wanted = ended(process);
      if (wanted) {
        LOG.warn("A worker ended with code {}; another one is started", code);
      }
      return wanted;
    } catch (IOException e) { // too many processes, too little memory: that passes
      LOG.error("A worker cannot be started, and is tried again: {}", e.getMessage());
      return true;
    }
  }

  private synchronized @Nullable Process start() throws IOException {
    if (closed) {
      return null;
    }
    ProcessBuilder worker = new ProcessBuilder(command).inheritIO();
    worker.environment().keySet().removeAll(withheld);
    Process process =
        worker
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start(); // its input is a pipe that closes when this process ends, however it ends
    processes.add(process);
    return process;
  }

  /** Whether another one is wanted in its place. */
  private synchronized boolean ended(Process process) {
    processes.remove(process);
    return !closed;
  }

  /** Asks all to leave, and ends those that do not. */
  @Override
  public void close() {
    List<Process> leaving;
    synchronized (this) {
      closed = true;
      leaving = List.copyOf(processes);
    }
    leaving.forEach(Process::destroy);
    for (Process process : leaving) {
      await(process);
    }
  }

  private void await(Process process) {
    try {
      if (!process.waitFor(leaveWithin.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
