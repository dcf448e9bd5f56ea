package dev.discern.testkit.ledger;

import dev.discern.inference.decision.Score;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ledger in memory, to be read. */
final class InMemoryHistory implements History {
  private final MemoryState state;

  InMemoryHistory(MemoryState state) {
    this.state = state;
  }

  @Override
  public Page<Entry> search(HistoryFilter filter, @Nullable String after, int max) {
    return state.call(
        () ->
            Pages.page(
                matching(filter).sorted(Comparator.comparingLong(Entry::number).reversed()),
                entry -> String.valueOf(entry.number()),
                after,
                max));
  }

  @Override
  public List<Entry> of(ItemId item) {
    return state.call(() -> state.entries(item).toList());
  }

  @Override
  public Map<ItemId, List<Entry>> of(Collection<ItemId> items) {
    return state.call(
        () ->
            items.stream()
                .distinct()
                .collect(Collectors.toMap(item -> item, item -> state.entries(item).toList())));
  }

  @Override
  public long count(HistoryFilter filter) {
    return state.call(() -> matching(filter).limit(MOST_COUNTED + 1L).count());
  }

  @Override
  public Page<Entry> reviewed(@Nullable String pipeline, @Nullable String after, int max) {
    return state.call(
        () ->
            Pages.page(
                state
                    .entries()
                    .filter(entry -> entry.review() != null && !entry.review().isOpen())
                    .filter(entry -> isAny(pipeline, entry.result().key().pipeline()))
                    .sorted(Comparator.comparingLong(Entry::number)),
                entry -> String.valueOf(entry.number()),
                after,
                max));
  }

  @Override
  public boolean review(long number, String label, String by, Instant at) {
    return state.call(
        () -> {
          Optional<Entry> there =
              state.entries().filter(entry -> entry.number() == number).findFirst();
          there.ifPresent(entry -> state.set(number, reviewed(entry, label, by, at)));
          return there.isPresent();
        });
  }

  private static Entry reviewed(Entry entry, String label, String by, Instant at) {
    Entry.Review word = new Entry.Review(label, by, at);
    return new Entry(entry.number(), entry.result(), entry.caller(), entry.recordedAt(), word);
  }

  private Stream<Entry> matching(HistoryFilter filter) {
    return state
        .entries()
        .filter(entry -> isWithin(filter, entry.recordedAt()))
        .filter(entry -> !filter.review() || (entry.review() != null && entry.review().isOpen()))
        .filter(entry -> isAbout(filter, entry.result()))
        .filter(entry -> isSaid(filter, entry.result().outcome()));
  }

  private static boolean isWithin(HistoryFilter filter, Instant at) {
    return (filter.from() == null || !at.isBefore(filter.from()))
        && (filter.until() == null || at.isBefore(filter.until()));
  }

  private static boolean isAbout(HistoryFilter filter, Result result) {
    return isAny(filter.pipeline(), result.key().pipeline())
        && (filter.job() == null || filter.job().equals(result.key().job()))
        && (filter.name() == null || lower(result.key().name()).contains(lower(filter.name())));
  }

  private static boolean isSaid(HistoryFilter filter, Outcome outcome) {
    Score best = outcome.best();
    return isAny(filter.decision(), outcome.word())
        && isAny(filter.label(), best == null ? null : best.label())
        && (filter.model() == null || isModel(filter.model(), outcome));
  }

  private static boolean isModel(String wanted, Outcome outcome) {
    return outcome instanceof Outcome.Answered answered
        && (answered.model().name().equals(wanted) || answered.model().id().equals(wanted));
  }

  private static boolean isAny(@Nullable String wanted, @Nullable String found) {
    return wanted == null || wanted.equals(found);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
