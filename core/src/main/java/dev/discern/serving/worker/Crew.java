package dev.discern.serving.worker;

import dev.discern.serving.queue.WorkQueueUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Threads that work until they are asked to leave, and somebody who watches over them. */
public final class Crew {
  private static final Duration QUEUE_DOWN = Duration.ofSeconds(1);
  private static final long WATCH_SECONDS = 2;

  private final Worker worker;
  private final Leaving leaving;
  private final Patience.Pause pause;
  private final Terms terms;
  private final Consumer<String> dying;
  private final List<Thread> threads;
  private final CountDownLatch atWork;

  /**
   * Gathers a crew; {@link #start} sets it to work.
   *
   * @param dying called once something happened that this process cannot go on after: it must end
   *     the process, so that the leases in hand lapse and others take them
   */
  public Crew(
      Worker worker, Leaving leaving, Patience.Pause pause, Terms terms, Consumer<String> dying) {
    this.worker = worker;
    this.leaving = leaving;
    this.pause = pause;
    this.terms = terms;
    this.dying = dying;
    this.threads =
        IntStream.rangeClosed(1, terms.threads())
            .mapToObj(number -> new Thread(this::work, "worker-" + number))
            .toList();
    this.atWork = new CountDownLatch(terms.threads());
  }

  /**
   * How a crew works.
   *
   * @param batch how many photos a thread takes at once
   * @param patience how long it waits for the first of them
   * @param hungAfter how long one photo may take
   */
  public record Terms(int threads, int batch, Duration patience, Duration hungAfter) {}

  /**
   * Begins to work and to be watched.
   *
   * @param watch runs the watching; stays the caller's
   */
  public void start(InHand inHand, ScheduledExecutorService watch) {
    threads.forEach(Thread::start);
    watch.scheduleWithFixedDelay(
        () ->
            inHand
                .longerThan(terms.hungAfter())
                .ifPresent(
                    item ->
                        dying.accept(
                            "photo %s has been worked on for more than %d s"
                                .formatted(item, terms.hungAfter().toSeconds()))),
        WATCH_SECONDS,
        WATCH_SECONDS,
        TimeUnit.SECONDS);
  }

  /**
   * Asks all to leave and waits for them: each finishes the photo in hand, and gives the others
   * back.
   *
   * @param within how long they may take; then they wait for nothing any more
   * @return whether all are gone
   */
  public boolean leave(Duration within) throws InterruptedException {
    leaving.ask();
    boolean gone = atWork.await(within.toMillis(), TimeUnit.MILLISECONDS);
    leaving.insist();
    return gone;
  }

  private void work() {
    try {
      while (!leaving.isAsked()) {
        workOrWait();
      }
    } catch (Throwable e) { // an Error: memory, a native library; nothing can be relied on any more
      dying.accept("a thread ended with " + e);
      throw e;
    } finally {
      atWork.countDown();
    }
  }

  private void workOrWait() {
    try {
      worker.workOnce(terms.batch(), terms.patience());
    } catch (WorkQueueUnavailable down) {
      pause.sleep(QUEUE_DOWN);
    }
  }
}
