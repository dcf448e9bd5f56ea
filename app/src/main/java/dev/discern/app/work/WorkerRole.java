package dev.discern.app.work;

import dev.discern.app.background.DaemonThreads;
import dev.discern.serving.worker.Crew;
import dev.discern.serving.worker.InHand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/**
 * A process that works until it is told to leave: by SIGTERM or Ctrl-C, or, when a server started
 * it, by the end of that server. Told twice, or when its time is over, it gives back what it has in
 * hand and leaves at once.
 */
public final class WorkerRole {
  private static final Logger LOG = LoggerFactory.getLogger("dev.discern.worker");
  private static final int DIED = 70;

  /**
   * A server that is gone mostly took the storage with it: what is in hand cannot be told any more.
   */
  private static final Duration WITHOUT_SERVER = Duration.ofSeconds(2);

  private static final Duration GIVE_BACK_WITHIN = Duration.ofSeconds(2);

  private final Crew crew;
  private final InHand inHand;
  private final ScheduledExecutorService watch;
  private final AtomicInteger signals = new AtomicInteger();
  private final CountDownLatch told = new CountDownLatch(1);
  private volatile Duration within;

  /**
   * Ready to run.
   *
   * @param watch for the watching of the crew; stays the caller's
   * @param leaveWithin how long it may take to leave
   */
  public WorkerRole(
      Crew crew, InHand inHand, ScheduledExecutorService watch, Duration leaveWithin) {
    this.crew = crew;
    this.inHand = inHand;
    this.watch = watch;
    this.within = leaveWithin;
  }

  /**
   * Ends the process at once: what it has in hand comes back to the queue when its leases lapse.
   */
  public static void die(String why) {
    LOG.error("The worker ends: {}", why);
    Runtime.getRuntime().halt(DIED);
  }

  /**
   * Works until it is told to leave.
   *
   * @param server closes when the server that started this process ends; null when nobody did
   * @return whether everything in hand was finished; false when it was given back
   */
  public boolean run(@Nullable InputStream server) throws InterruptedException {
    Signal.handle(new Signal("TERM"), signal -> tell());
    if (server == null) {
      Signal.handle(new Signal("INT"), signal -> tell());
    } else {
      Signal.handle(new Signal("INT"), signal -> {}); // Ctrl-C goes to both; the server will tell
      follow(server);
    }
    crew.start(inHand, watch);
    told.await();
    LOG.info("The worker leaves: it finishes what it has in hand, within {} s", within.toSeconds());
    return crew.leave(within) || hadNothingToGiveBack();
  }

  private void tell() {
    if (signals.incrementAndGet() > 1) {
      crew.hurry();
    }
    told.countDown();
  }

  /** Who does not answer now is not waited for: the leases lapse by themselves. */
  private boolean hadNothingToGiveBack() throws InterruptedException {
    AtomicInteger given = new AtomicInteger(-1);
    Thread last = new DaemonThreads("give-back").newThread(() -> given.set(crew.giveBack()));
    last.setUncaughtExceptionHandler(
        (thread, e) -> LOG.warn("What is in hand cannot be given back now: {}", e.getMessage()));
    last.start();
    last.join(GIVE_BACK_WITHIN.toMillis());
    return given.get() == 0;
  }

  private void follow(InputStream server) {
    new DaemonThreads("server").newThread(() -> readToTheEnd(server)).start();
  }

  private void readToTheEnd(InputStream server) {
    try (server) {
      server.transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      LOG.debug("The server is gone", gone);
    }
    within = WITHOUT_SERVER;
    told.countDown();
  }
}
