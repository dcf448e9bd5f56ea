package dev.discern.testkit.ledger;

import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.JobCounts;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.testkit.ledger.MemoryState.UsedKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jobs in memory. */
final class InMemoryJobs implements Jobs {
  private final MemoryState state;

  InMemoryJobs(MemoryState state) {
    this.state = state;
  }

  @Override
  public Job open(Job job, List<Item> items, @Nullable String idempotencyKey, Instant keysSince) {
    return state.call(
        () -> {
          String key = job.caller() + "\n" + idempotencyKey;
          UsedKey used = idempotencyKey == null ? null : state.keys.get(key);
          if (used != null && !used.at().isBefore(keysSince)) {
            return Objects.requireNonNull(state.jobs.get(used.job()));
          }
          state.jobs.put(job.id(), job);
          items.forEach(item -> state.items.putIfAbsent(item.id(), item));
          state.keys.put(key, new UsedKey(job.id(), job.createdAt()));
          return job;
        });
  }

  @Override
  public Map<ItemId, Item> add(JobId id, List<Item> items) {
    return state.call(
        () -> {
          Job job = state.jobs.get(id);
          if (job == null) {
            throw new IllegalArgumentException("there is no job " + id);
          }
          Instant cancelled = job.cancelledAt();
          items.stream()
              .map(item -> cancelled == null ? item : moved(item, ItemState.CANCELLED, cancelled))
              .forEach(item -> state.items.putIfAbsent(item.id(), item));
          return items.stream()
              .collect(Collectors.toMap(Item::id, item -> state.items.get(item.id())));
        });
  }

  @Override
  public Optional<Job> find(JobId id) {
    return state.call(() -> Optional.ofNullable(state.jobs.get(id)));
  }

  @Override
  public Optional<Item> find(ItemId id) {
    return state.call(() -> Optional.ofNullable(state.items.get(id)));
  }

  @Override
  public Page<Job> list(@Nullable String caller, @Nullable String after, int max) {
    return state.call(
        () ->
            Pages.page(
                state.jobs.values().stream()
                    .filter(job -> caller == null || job.caller().equals(caller))
                    .sorted(Comparator.comparing((Job job) -> job.id().value()).reversed()),
                job -> job.id().value(),
                after,
                max));
  }

  @Override
  public JobCounts counts(JobId id) {
    return state.call(
        () -> {
          Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
          ofJob(id).forEach(item -> counts.merge(item.state(), 1, Integer::sum));
          return new JobCounts(counts);
        });
  }

  private Stream<Item> ofJob(JobId id) {
    return state.items.values().stream()
        .filter(item -> id.equals(item.key().job()))
        .sorted(Comparator.comparingInt(item -> item.key().number()));
  }

  @Override
  public Page<Item> items(JobId job, @Nullable ItemState wanted, @Nullable String after, int max) {
    return state.call(
        () ->
            Pages.page(
                ofJob(job).filter(item -> wanted == null || item.state() == wanted),
                item -> String.valueOf(item.key().number()),
                after,
                max));
  }

  @Override
  public Page<Item> inState(ItemState wanted, @Nullable String after, int max) {
    return state.call(
        () ->
            Pages.page(
                state.items.values().stream()
                    .filter(item -> item.state() == wanted)
                    .sorted(byChange().reversed()),
                item -> item.id().value(),
                after,
                max));
  }

  private static Comparator<Item> byChange() {
    return Comparator.comparing(Item::changedAt).thenComparing(item -> item.id().value());
  }

  @Override
  public void advance(Collection<ItemId> items, ItemState to, Instant at) {
    state.run(
        () ->
            items.stream()
                .map(state.items::get)
                .filter(item -> item != null && !item.state().isEnd())
                .filter(item -> item.state().compareTo(to) < 0)
                .forEach(item -> put(moved(item, to, at))));
  }

  @Override
  public List<Item> cancel(JobId id, Instant at) {
    return state.call(
        () -> {
          state.jobs.computeIfPresent(id, (same, job) -> cancelled(job, at));
          List<Item> cancelled =
              ofJob(id)
                  .filter(item -> item.state().compareTo(ItemState.WORKING) < 0)
                  .map(item -> moved(item, ItemState.CANCELLED, at))
                  .toList();
          cancelled.forEach(this::put);
          return cancelled;
        });
  }

  private static Job cancelled(Job job, Instant at) {
    return job.cancelledAt() != null
        ? job
        : new Job(job.id(), job.pipeline(), job.caller(), job.trace(), job.createdAt(), at);
  }

  @Override
  public List<Item> reopen(Collection<ItemId> items, Instant at) {
    return state.call(
        () -> {
          List<Item> reopened =
              items.stream()
                  .distinct()
                  .map(state.items::get)
                  .filter(item -> item != null && !state.forgotten.containsKey(item.id()))
                  .filter(InMemoryJobs::isRefusedOrSetAside)
                  .map(item -> moved(item, ItemState.QUEUED, at))
                  .toList();
          reopened.forEach(this::put);
          return reopened;
        });
  }

  private static boolean isRefusedOrSetAside(Item item) {
    return item.state() == ItemState.REFUSED || item.state() == ItemState.SET_ASIDE;
  }

  @Override
  public List<Item> stuck(Instant since, int max) {
    return state.call(
        () ->
            state.items.values().stream()
                .filter(item -> !item.state().isEnd() && !item.changedAt().isAfter(since))
                .sorted(byChange())
                .limit(max)
                .toList());
  }

  @Override
  public List<Item> endedBy(Instant then, int max) {
    return state.call(
        () ->
            state.items.values().stream()
                .filter(item -> item.state().isEnd() && !item.changedAt().isAfter(then))
                .filter(item -> !state.forgotten.containsKey(item.id()))
                .sorted(byChange())
                .limit(max)
                .toList());
  }

  private void put(Item item) {
    state.items.put(item.id(), item);
  }

  private static Item moved(Item item, ItemState to, Instant at) {
    return new Item(item.id(), item.key(), to, item.size(), item.receivedAt(), at, null);
  }
}
