package dev.discern.serving.ledger.notice;

import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices that wait to be delivered, and what became of the others. Safe for any number of threads
 * and of processes: a claimed notice is given to nobody else until the claim ends.
 *
 * <p>Every method throws {@link dev.discern.serving.ledger.LedgerUnavailable} when the database
 * does not answer.
 */
public interface Outbox {
  /**
   * Claims notices that are due, the longest due first. Who dies with a claim leaves it to lapse. A
   * claim counts as an attempt.
   *
   * @param kind of this kind only, so that a sink that does not answer holds up no other
   */
  List<Notice> claim(String kind, Instant now, Duration claimFor, int max);

  /** When a notice of this topic was delivered last. */
  Optional<Instant> lastDelivered(String topic);

  /** They are delivered; again changes nothing. */
  void delivered(Collection<String> ids, String outcome, Instant at);

  /** They are given back untried until then: the claim's attempt does not count. */
  void hold(Collection<String> ids, Instant dueAt);

  /** They are to be tried again then, even if they were given up. */
  void postpone(Collection<String> ids, String outcome, Instant dueAt);

  /** They are given up; a person can see why. */
  void giveUp(Collection<String> ids, String outcome, Instant at);

  /** All that an item has caused, the oldest first. */
  List<Notice> of(ItemId item);

  /**
   * Notices, the newest first.
   *
   * @param kind of this kind only; null for all
   */
  Page<Notice> list(@Nullable String kind, @Nullable String after, int max);
}
