package dev.discern.serving.recording;

import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectStore;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.queue.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Goes through the inbox a page at a time, and remembers where it was. The folder of a job is left
 * out once the job is old: the ledger knows each of its photos by then, and says which are stuck.
 */
final class InboxWalk {
  private static final Duration OLD = Duration.ofDays(2);

  /** Sorts after everything that begins with a digit, as the numbers of photos do. */
  private static final String BEYOND_NUMBERS = ":";

  private final Inbox inbox;
  private final InstantSource time;
  private String after = "";
  private Instant begun = Instant.EPOCH;
  private boolean through = true;

  InboxWalk(Inbox inbox, InstantSource time) {
    this.inbox = inbox;
    this.time = time;
  }

  /**
   * Looks at the next page; when that fails, at the same page again the next time.
   *
   * @param every how often it begins anew, at most; in between there is nothing to look at
   * @return what the look gave
   */
  synchronized int next(Duration every, ToIntFunction<List<ListedObject>> look) {
    Instant now = time.instant();
    boolean clockWentBack = begun.isAfter(now);
    if (through && now.isBefore(begun.plus(every)) && !clockWentBack) {
      return 0;
    }
    if (through) {
      begun = now;
      after = "";
      through = false;
    }
    List<ListedObject> page = inbox.store().list(inbox.bucket(), "", after, ObjectStore.MAX_LISTED);
    int found =
        look.applyAsInt(page.stream().filter(object -> !isOfOldJob(key(object), now)).toList());
    through = page.size() < ObjectStore.MAX_LISTED;
    after = through ? "" : beyond(key(page.get(page.size() - 1)), now);
    return found;
  }

  private static InboxKey key(ListedObject object) {
    return InboxKey.parse(object.key().key());
  }

  private static boolean isOfOldJob(InboxKey key, Instant now) {
    return key.job() != null && key.job().madeAt().isBefore(now.minus(OLD));
  }

  private static String beyond(InboxKey last, Instant now) {
    return isOfOldJob(last, now)
        ? last.pipeline() + "/" + last.job() + "/" + BEYOND_NUMBERS
        : last.text();
  }
}
