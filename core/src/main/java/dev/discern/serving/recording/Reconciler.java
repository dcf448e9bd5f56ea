package dev.discern.serving.recording;

import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.StoredObject;
import dev.discern.serving.ledger.Ledger;
import dev.discern.serving.ledger.Recorder;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.Work;
import dev.discern.serving.queue.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds photos that were stored and never settled, because an event was lost or its sender died,
 * and sends them to the workers again. What was settled meanwhile is not harmed by that: it is
 * recorded once. One at a time is enough; several do no harm.
 */
public final class Reconciler {
  private static final int PAGE = 500;
  private static final int MOST_SEEN = 20_000;

  private final Ledger ledger;
  private final Jobs jobs;
  private final Inbox inbox;
  private final Recorder recorder;
  private final InstantSource time;
  private final RecordingReport report;
  private final Map<ItemId, Instant> seen = new ConcurrentHashMap<>();

  /** Whether the last round came to the end of what is stuck, and the next may begin anew. */
  private boolean through = true;

  private final InboxWalk walk;

  public Reconciler(
      Ledger ledger,
      Jobs jobs,
      Inbox inbox,
      Recorder recorder,
      InstantSource time,
      RecordingReport report) {
    this.ledger = ledger;
    this.jobs = jobs;
    this.inbox = inbox;
    this.recorder = recorder;
    this.time = time;
    this.report = report;
    this.walk = new InboxWalk(inbox, time);
  }

  /**
   * Looks after announced items that have not moved.
   *
   * @param unmoved for how long; what was looked after is left alone for as long
   * @param uploadWithin how long an announced photo may take to arrive; later, it is refused
   * @return how many it did something about
   */
  public int announced(Duration unmoved, Duration uploadWithin) {
    Instant now = time.instant();
    if (through || seen.size() > MOST_SEEN) {
      seen.values().removeIf(at -> at.isBefore(now.minus(unmoved)) || at.isAfter(now));
    }
    int did = 0;
    int most = PAGE + seen.size(); // what was seen to takes no place from others
    List<Item> stuck = jobs.stuck(now.minus(unmoved), most);
    through = stuck.size() < most;
    for (Item item : stuck) {
      if (!seen.containsKey(item.id())) {
        did += settle(item, now, uploadWithin) ? 1 : 0;
        seen.put(item.id(), now);
      }
    }
    return did;
  }

  private boolean settle(Item item, Instant now, Duration uploadWithin) {
    Optional<StoredObject> photo = inbox.find(item.key().text());
    if (photo.isPresent()) {
      queueAgain(item.id(), photo.get().key(), photo.get().size(), photo.get().etag());
      return true;
    }
    boolean late = item.receivedAt().isBefore(now.minus(uploadWithin));
    if (late) {
      giveUp(item, now);
    }
    return late;
  }

  /**
   * Looks at the next page of the inbox for photos that nobody has announced or recorded: one
   * listing and one question to the ledger, however many photos lie there. It goes on where it was.
   *
   * @param olderThan leaves alone what came since, whose event may still be on its way
   * @param throughEvery how often it begins anew, at most
   * @return how many it sent to the workers
   */
  public int unannounced(Duration olderThan, Duration throughEvery) {
    return walk.next(throughEvery, page -> sendUnknown(page, time.instant().minus(olderThan)));
  }

  private int sendUnknown(List<ListedObject> page, Instant before) {
    Map<ItemId, ListedObject> unknown = new LinkedHashMap<>();
    for (ListedObject object : page) {
      ItemId item = ItemId.of(object.key().key(), object.etag());
      if (object.modified().isBefore(before) && !seen.containsKey(item)) {
        unknown.put(item, object);
      }
    }
    unknown.keySet().removeAll(ledger.settled(unknown.keySet()));
    unknown.forEach((item, object) -> queueAgain(item, object.key(), object.size(), object.etag()));
    return unknown.size();
  }

  private void queueAgain(ItemId item, ObjectKey key, long size, String etag) {
    inbox.tellAgain(key, size, etag);
    seen.put(item, time.instant());
    report.queuedAgain(item, key.key() + " was stored and not settled");
  }

  private void giveUp(Item item, Instant now) {
    String why = "%s never arrived. Hand it in again.".formatted(item.key().name());
    recorder.recordOnce(
        new Result(
            item.id(),
            item.key(),
            "",
            Math.max(0, item.size()),
            null,
            new Outcome.Refused("photo-unreadable", why),
            new Work("reconciler", 1, item.receivedAt(), now, now, "0".repeat(32))));
    report.givenUp(item.id(), why);
  }
}
