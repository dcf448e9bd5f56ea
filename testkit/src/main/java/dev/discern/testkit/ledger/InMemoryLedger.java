package dev.discern.testkit.ledger;

import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.Ledger;
import dev.discern.serving.ledger.Recorded;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.ledger.notice.Outbox;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that lasts as long as its object, with jobs, outbox and history over the same rows. It
 * can be made not to answer.
 */
public final class InMemoryLedger implements Ledger {
  private final MemoryState state = new MemoryState();

  public Jobs jobs() {
    return new InMemoryJobs(state);
  }

  public Outbox outbox() {
    return new InMemoryOutbox(state);
  }

  public History history() {
    return new InMemoryHistory(state);
  }

  /** All of them. */
  public Books books() {
    return new Books(this, jobs(), outbox(), history());
  }

  /** From now on every call of any of the ports fails, until it is made to answer again. */
  public void answer(boolean answers) {
    state.answer(answers);
  }

  @Override
  public Recorded recordOnce(Result result, Consequences consequences, Instant now) {
    return state.call(() -> record(result, consequences, now));
  }

  private Recorded record(Result result, Consequences consequences, Instant now) {
    Item item = state.items.get(result.item());
    if (state.forgotten.containsKey(result.item()) || isUnwanted(result, item)) {
      return Recorded.UNWANTED;
    }
    if (isThere(result, item)) {
      return Recorded.REPEATED;
    }
    boolean first = state.entries(result.item()).noneMatch(InMemoryLedger::isAnswer);
    state.write(result, caller(result), first && consequences.review(), now);
    move(result, item, now);
    if (first) {
      consequences.notices().forEach(notice -> state.announce(notice, result.item(), now));
    }
    return Recorded.NEW;
  }

  private static boolean isUnwanted(Result result, @Nullable Item item) {
    return item != null
        && (item.state() == ItemState.CANCELLED || !item.key().equals(result.key()));
  }

  private boolean isThere(Result result, @Nullable Item item) {
    if (result.outcome() instanceof Outcome.Answered) {
      return state.entries(result.item()).anyMatch(entry -> sameModel(entry, result));
    }
    boolean sameWork =
        state
            .entries(result.item())
            .anyMatch(entry -> entry.result().work().equals(result.work()) && !isAnswer(entry));
    return sameWork || (item != null && item.state().isEnd());
  }

  private static boolean isAnswer(Entry entry) {
    return entry.result().outcome() instanceof Outcome.Answered;
  }

  private static boolean sameModel(Entry entry, Result result) {
    return entry.result().outcome() instanceof Outcome.Answered there
        && result.outcome() instanceof Outcome.Answered here
        && there.model().id().equals(here.model().id());
  }

  private @Nullable String caller(Result result) {
    Job job = result.key().job() == null ? null : state.jobs.get(result.key().job());
    return job == null ? null : job.caller();
  }

  private void move(Result result, @Nullable Item item, Instant now) {
    ItemState to = MemoryState.endOf(result.outcome());
    if (item == null || item.state() != ItemState.DONE) {
      Instant received = item == null ? result.work().arrivedAt() : item.receivedAt();
      String reason = MemoryState.reasonOf(result.outcome());
      state.items.put(
          result.item(),
          new Item(result.item(), result.key(), to, result.size(), received, now, reason));
    }
  }

  @Override
  public Set<ItemId> settled(Collection<ItemId> items) {
    return state.call(() -> items.stream().filter(this::isAtItsEnd).collect(Collectors.toSet()));
  }

  private boolean isAtItsEnd(ItemId item) {
    Item there = state.items.get(item);
    return there != null && there.state().isEnd();
  }

  @Override
  public Set<ItemId> closedBy(Instant then, Collection<ItemId> items) {
    return state.call(
        () -> items.stream().filter(item -> isClosedBy(then, item)).collect(Collectors.toSet()));
  }

  private boolean isClosedBy(Instant then, ItemId item) {
    Item there = state.items.get(item);
    return there != null && there.state().isClosed() && !there.changedAt().isAfter(then);
  }

  @Override
  public boolean forget(ItemId item, String who, Instant now) {
    return state.call(() -> state.forget(item, who, now));
  }

  @Override
  public Optional<Tombstone> tombstone(ItemId item) {
    return state.call(() -> Optional.ofNullable(state.forgotten.get(item)));
  }

  @Override
  public long forgotten() {
    return state.call(() -> (long) state.forgotten.size());
  }

  @Override
  public Optional<Broken> verify() {
    return state.call(
        () ->
            state.rows.stream()
                .filter(row -> row.entry() != null && row.entry().hashCode() != row.sum())
                .map(row -> new Broken(row.number(), "Its content is not what was written."))
                .findFirst());
  }

  @Override
  public long size() {
    return state.call(() -> (long) state.rows.size());
  }

  /** Changes a row's name behind the ledger's back, for a test of {@link #verify}. */
  public void tamper(long number) {
    state.call(
        () -> {
          MemoryState.Row row = state.rows.get((int) number - 1);
          Entry entry = Objects.requireNonNull(row.entry());
          Entry other =
              new Entry(number, entry.result(), "mallory", entry.recordedAt(), entry.review());
          return state.rows.set((int) number - 1, new MemoryState.Row(number, other, row.sum()));
        });
  }
}
