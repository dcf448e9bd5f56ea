package dev.discern.testkit.ledger;

import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.serving.ledger.notice.Outbox;
import dev.discern.testkit.ledger.MemoryState.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notices in memory. */
final class InMemoryOutbox implements Outbox {
  private final MemoryState state;

  InMemoryOutbox(MemoryState state) {
    this.state = state;
  }

  @Override
  public List<Notice> claim(String kind, Instant now, Duration claimFor, int max) {
    return state.call(
        () -> {
          List<Notice> due =
              state.notices.values().stream()
                  .filter(claimed -> isFree(claimed, now))
                  .map(Claimed::notice)
                  .filter(notice -> notice.what().kind().equals(kind))
                  .sorted(Comparator.comparing(Notice::dueAt))
                  .limit(max)
                  .map(notice -> changed(notice, notice.attempts() + 1, notice.outcome()))
                  .toList();
          due.forEach(notice -> put(notice, now.plus(claimFor)));
          return due;
        });
  }

  private static boolean isFree(Claimed claimed, Instant now) {
    Notice notice = claimed.notice();
    return notice.deliveredAt() == null
        && notice.givenUpAt() == null
        && !notice.dueAt().isAfter(now)
        && (claimed.until() == null || !claimed.until().isAfter(now));
  }

  @Override
  public Optional<Instant> lastDelivered(String topic) {
    return state.call(
        () ->
            all()
                .filter(notice -> notice.what().topic().equals(topic))
                .map(Notice::deliveredAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder()));
  }

  @Override
  public void delivered(Collection<String> ids, String outcome, Instant at) {
    change(
        ids,
        notice ->
            new Notice(
                notice.what(),
                notice.item(),
                notice.createdAt(),
                notice.dueAt(),
                notice.attempts(),
                outcome,
                at,
                null));
  }

  @Override
  public void hold(Collection<String> ids, Instant dueAt) {
    change(
        ids,
        notice ->
            due(changed(notice, Math.max(0, notice.attempts() - 1), notice.outcome()), dueAt));
  }

  @Override
  public void postpone(Collection<String> ids, String outcome, Instant dueAt) {
    change(ids, notice -> due(changed(notice, notice.attempts(), outcome), dueAt));
  }

  @Override
  public void giveUp(Collection<String> ids, String outcome, Instant at) {
    change(
        ids,
        notice ->
            new Notice(
                notice.what(),
                notice.item(),
                notice.createdAt(),
                notice.dueAt(),
                notice.attempts(),
                outcome,
                null,
                at));
  }

  @Override
  public List<Notice> of(ItemId item) {
    return state.call(() -> all().filter(notice -> notice.item().equals(item)).toList());
  }

  @Override
  public Page<Notice> list(@Nullable String kind, @Nullable String after, int max) {
    return state.call(
        () -> {
          List<Notice> newestFirst =
              new ArrayList<>(
                  all()
                      .filter(notice -> kind == null || notice.what().kind().equals(kind))
                      .toList());
          Collections.reverse(newestFirst);
          return Pages.page(newestFirst.stream(), notice -> notice.what().id(), after, max);
        });
  }

  private Stream<Notice> all() {
    return state.notices.values().stream().map(Claimed::notice);
  }

  private void change(Collection<String> ids, UnaryOperator<Notice> how) {
    state.run(
        () ->
            ids.stream()
                .map(state.notices::get)
                .filter(claimed -> claimed != null && claimed.notice().deliveredAt() == null)
                .forEach(claimed -> put(how.apply(claimed.notice()), null)));
  }

  private void put(Notice notice, @Nullable Instant claimedUntil) {
    state.notices.put(notice.what().id(), new Claimed(notice, claimedUntil));
  }

  private static Notice changed(Notice notice, int attempts, @Nullable String outcome) {
    return new Notice(
        notice.what(),
        notice.item(),
        notice.createdAt(),
        notice.dueAt(),
        attempts,
        outcome,
        notice.deliveredAt(),
        notice.givenUpAt());
  }

  private static Notice due(Notice notice, Instant at) {
    return new Notice(
        notice.what(),
        notice.item(),
        notice.createdAt(),
        at,
        notice.attempts(),
        notice.outcome(),
        null,
        null);
  }
}
