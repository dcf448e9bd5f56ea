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
  private final Patience patience;
  private final Terms terms;
  private final Consumer<String> dying;
  private final List<Thread> threads;
  private final CountDownLatch atWork;
  private final CountDownLatch waitedFor = new CountDownLatch(1);

  /**
   * Gathers a crew; {@link #start} sets it to work.
   *
   * @param dying called once something happened that this process cannot go on after: it must end
   *     the process, so that the leases in hand lapse and others take them
   */
  public Crew(
      Worker worker, Leaving leaving, Patience patience, Terms terms, Consumer<String> dying) {
    this.worker = worker;
    this.leaving = leaving;
    this.patience = patience;
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
        () -> watch(inHand), WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
  }

  private void watch(InHand inHand) {
    try {
      inHand
          .longerThan(terms.hungAfter())
          .ifPresent(
              item ->
                  dying.accept(
                      "photo %s has been worked on for more than %d s"
                          .formatted(item, terms.hungAfter().toSeconds())));
    } catch (Throwable e) { // the scheduler would end the watch and say nothing
      dying.accept("nobody can watch over its threads: " + e);
    }
  }

  /**
   * Asks all to leave and waits for them: each finishes the photo in hand, and gives the others
   * back.
   *
   * @param within how long they may take; then, or after {@link #hurry}, they wait for nothing any
   *     more
   * @return whether all are gone; otherwise {@link #giveBack} what they have in hand
   */
  public boolean leave(Duration within) throws InterruptedException {
    leaving.ask();
    boolean told = waitedFor.await(within.toMillis(), TimeUnit.MILLISECONDS);
    leaving.insist();
    return told && atWork.getCount() == 0;
  }

  /** Waits for nobody any more who is asked to leave. */
  public void hurry() {
    leaving.insist();
    waitedFor.countDown();
  }

  /**
   * Gives back at once what is in hand, for others to take; for a process that ends now.
   *
   * @return how many messages that were
   * @throws RuntimeException when the store or the queue does not answer: the leases lapse then
   */
  public int giveBack() {
    return worker.giveBackAll();
  }

  private void work() {
    try {
      while (!leaving.isAsked()) {
        workOrWait();
      }
    } catch (NotNow leaves) {
      // it has been insisted on, while this waited for a store or a queue
    } catch (Throwable e) { // an Error: memory, a native library; nothing can be relied on any more
      dying.accept("a thread ended with " + e);
      throw e;
    } finally {
      atWork.countDown();
      if (atWork.getCount() == 0) {
        waitedFor.countDown();
      }
    }
  }

  private void workOrWait() {
    try {
      worker.workOnce(terms.batch(), terms.patience());
    } catch (WorkQueueUnavailable down) {
      patience.pause(String.valueOf(down.getMessage()), QUEUE_DOWN);
    }
  }
}
