package dev.discern.app.background;

import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.serving.ledger.notice.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An outbox that tells what becomes of its notices. */
final class CountedOutbox implements Outbox {
  private final Outbox outbox;
  private final Tally tally;

  CountedOutbox(Outbox outbox, Tally tally) {
    this.outbox = outbox;
    this.tally = tally;
  }

  /** Hears {@code delivered}, {@code retried} or {@code given-up}, and of how many. */
  @FunctionalInterface
  interface Tally {
    void count(String outcome, int notices);
  }

  @Override
  public List<Notice> claim(String kind, Instant now, Duration claimFor, int max) {
    return outbox.claim(kind, now, claimFor, max);
  }

  @Override
  public Optional<Instant> lastDelivered(String topic) {
    return outbox.lastDelivered(topic);
  }

  @Override
  public void delivered(Collection<String> ids, String outcome, Instant at) {
    outbox.delivered(ids, outcome, at);
    tally.count("delivered", ids.size());
  }

  @Override
  public void hold(Collection<String> ids, Instant dueAt) {
    outbox.hold(ids, dueAt);
  }

  @Override
  public void postpone(Collection<String> ids, String outcome, Instant dueAt) {
    outbox.postpone(ids, outcome, dueAt);
    tally.count("retried", ids.size());
  }

  @Override
  public void giveUp(Collection<String> ids, String outcome, Instant at) {
    outbox.giveUp(ids, outcome, at);
    tally.count("given-up", ids.size());
  }

  @Override
  public List<Notice> of(ItemId item) {
    return outbox.of(item);
  }

  @Override
  public Page<Notice> list(@Nullable String kind, @Nullable String after, int max) {
    return outbox.list(kind, after, max);
  }
}
