package dev.discern.testkit.serving;

import dev.discern.serving.queue.DeadLetter;
import dev.discern.serving.queue.DeadLetters;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.QueueDepth;
import dev.discern.serving.queue.WorkQueue;
import dev.discern.serving.queue.WorkQueueUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A queue in memory, with the promises of {@link WorkQueueContract}. Leases lapse by the clock that
 * is given; who waits for a message waits in real time.
 */
public final class InMemoryWorkQueue implements WorkQueue, DeadLetters {
  private final InstantSource clock;
  private final int maxReceives;
  private final List<Message> messages = new ArrayList<>();
  private final List<DeadLetter> dead = new ArrayList<>();
  private long sent;
  private boolean down;

  /**
   * @param maxReceives how often a message is leased before it is a dead letter
   */
  public InMemoryWorkQueue(InstantSource clock, int maxReceives) {
    this.clock = clock;
    this.maxReceives = maxReceives;
  }

  /** From now on nothing works, until it is called with false. */
  public synchronized void down(boolean now) {
    down = now;
  }

  @Override
  public synchronized void send(List<String> bodies) {
    up();
    bodies.forEach(WorkQueue::checkSize);
    bodies.forEach(body -> messages.add(new Message("m" + ++sent, body, clock.instant())));
    notifyAll();
  }

  @Override
  public synchronized List<Lease> lease(int max, Duration wait, Duration leaseFor) {
    long deadline = System.nanoTime() + wait.toNanos();
    List<Lease> taken = take(max, leaseFor);
    while (taken.isEmpty() && deadline > System.nanoTime() && waited(deadline)) {
      taken = take(max, leaseFor);
    }
    return taken;
  }

  private boolean waited(long deadline) {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, deadline - System.nanoTime()));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<Lease> take(int max, Duration leaseFor) {
    up();
    List<Lease> taken = new ArrayList<>();
    for (Iterator<Message> each = messages.iterator(); each.hasNext() && taken.size() < max; ) {
      Message message = each.next();
      if (message.hidden(clock)) {
        continue;
      }
      if (message.receives >= maxReceives) {
        each.remove();
        dead.add(message.deadLetter());
      } else {
        taken.add(message.leased(clock.instant().plus(leaseFor)));
      }
    }
    return taken;
  }

  @Override
  public synchronized List<Lease> extend(List<Lease> leases, Duration leaseFor) {
    up();
    List<Lease> lost = new ArrayList<>();
    for (Lease lease : leases) {
      held(lease)
          .ifPresentOrElse(
              message -> message.until = clock.instant().plus(leaseFor), () -> lost.add(lease));
    }
    return lost;
  }

  @Override
  public synchronized void settle(List<Lease> leases) {
    up();
    leases.forEach(lease -> held(lease).ifPresent(messages::remove));
  }

  @Override
  public synchronized void release(Lease lease, Duration after) {
    up();
    held(lease).ifPresent(message -> message.until = clock.instant().plus(after));
    notifyAll();
  }

  @Override
  public synchronized QueueDepth depth() {
    up();
    long hidden = messages.stream().filter(message -> message.hidden(clock)).count();
    return new QueueDepth(messages.size() - hidden, hidden, 0);
  }

  @Override
  public synchronized long count() {
    up();
    return dead.size();
  }

  @Override
  public synchronized List<DeadLetter> look(int max) {
    up();
    return dead.stream().limit(max).toList();
  }

  @Override
  public synchronized int redrive() {
    return redrive(dead.stream().map(DeadLetter::id).collect(Collectors.toSet()));
  }

  @Override
  public synchronized int redrive(Set<String> ids) {
    up();
    List<DeadLetter> chosen = dead.stream().filter(each -> ids.contains(each.id())).toList();
    send(chosen.stream().map(DeadLetter::body).toList());
    dead.removeAll(chosen);
    return chosen.size();
  }

  private Optional<Message> held(Lease lease) {
    return messages.stream()
        .filter(each -> Objects.equals(each.receipt, lease.receipt()))
        .findFirst();
  }

  private void up() {
    if (down) {
      throw new WorkQueueUnavailable("The queue is down", new IOException("down"));
    }
  }
}
