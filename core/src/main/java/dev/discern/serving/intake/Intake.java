package dev.discern.serving.intake;

import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutTerms;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.ledger.result.Work;
import dev.discern.serving.queue.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Station 1, <b>Intake</b>: a photo is stored before its receipt is given. Safe for any number of
 * threads.
 *
 * <p>Who hands in many photos opens a job and adds them one after another, so that no more than one
 * is in memory. Who was cut off repeats all of it under the same idempotency key: the photos that
 * are there already are left alone.
 */
public final class Intake {
  private static final Duration KEYS_LIVE = Duration.ofHours(24);

  private final Inbox inbox;
  private final Jobs jobs;
  private final ImageLimits limits;
  private final InstantSource time;
  private final RandomGenerator random;

  /**
   * Opens the door.
   *
   * @param random for ids that nobody guesses
   */
  public Intake(
      Inbox inbox, Jobs jobs, ImageLimits limits, InstantSource time, RandomGenerator random) {
    this.inbox = inbox;
    this.jobs = jobs;
    this.limits = limits;
    this.time = time;
    this.random = random;
  }

  /**
   * Opens a job, or finds the one that this caller opened with the same key within a day.
   *
   * @param idempotencyKey null for none
   * @throws Refusal {@code REQUEST_INVALID} when that job is of another pipeline
   */
  public Job open(String pipeline, String caller, String trace, @Nullable String idempotencyKey) {
    Instant now = time.instant();
    Job job = new Job(JobId.at(now, random), pipeline, caller, trace, now, null);
    Job opened = jobs.open(job, List.of(), idempotencyKey, now.minus(KEYS_LIVE));
    if (!opened.pipeline().equals(pipeline)) {
      throw Refusal.of(
          RefusalCode.REQUEST_INVALID,
          "The idempotency key " + idempotencyKey,
          "was used for a job of %s. Use another one for %s."
              .formatted(opened.pipeline(), pipeline));
    }
    return opened;
  }

  /**
   * Stores a photo, unless it is refused at the door: empty, too large or not an image.
   *
   * @param number its place in the job, from 1; the same number again stores nothing
   * @return the item, not yet written down: see {@link #writeDown}
   * @throws dev.discern.objects.ObjectStoreUnavailable when it could not be stored
   */
  public Item store(Job job, int number, Photo photo) {
    InboxKey key = key(job, number, photo.name());
    Instant now = time.instant();
    try {
      limits.checkBytes(photo.name(), photo.bytes().length);
      ImageFormat format = ImageFormat.of(photo);
      inbox
          .store()
          .put(
              inbox.place(key.text()),
              photo.bytes(),
              PutTerms.of(format.mediaType()).with(Map.of(Work.TRACE, job.trace())).ifAbsent());
      return item(key, ItemState.QUEUED, photo.bytes().length, now, null);
    } catch (Refusal refusal) {
      return item(key, ItemState.REFUSED, photo.bytes().length, now, refusal.sentence());
    }
  }

  /** A photo that did not get as far as the store. */
  public Item refused(Job job, int number, String name, Refusal why) {
    return item(key(job, number, name), ItemState.REFUSED, 0, time.instant(), why.sentence());
  }

  /** An item whose photo the giver puts into the inbox itself, by a presigned address. */
  public Item announce(Job job, int number, String name) {
    return item(key(job, number, name), ItemState.RECEIVED, -1, time.instant(), null);
  }

  /** Where an announced photo is to be put. */
  public ObjectKey placeOf(Item item) {
    return inbox.place(item.key().text());
  }

  /**
   * Writes items down; a photo whose item is lost in between is found by its event, and is recorded
   * all the same.
   */
  public void writeDown(Job job, List<Item> items) {
    jobs.add(job.id(), items);
  }

  /**
   * Cancels a job: what no worker has begun is not begun, and its photos are deleted.
   *
   * @return how many items that were
   */
  public int cancel(Job job) {
    List<Item> cancelled = jobs.cancel(job.id(), time.instant());
    cancelled.forEach(item -> inbox.store().delete(placeOf(item)));
    return cancelled.size();
  }

  /**
   * Sends photos to the workers again that were refused or set aside, as if they had just arrived.
   */
  public void sendAgain(List<Item> items) {
    for (Item item : jobs.reopen(items.stream().map(Item::id).toList(), time.instant())) {
      inbox
          .find(item.key().text())
          .ifPresent(photo -> inbox.tellAgain(photo.key(), photo.size(), photo.etag()));
    }
  }

  private InboxKey key(Job job, int number, String name) {
    InboxKey key = InboxKey.of(job.pipeline(), job.id(), number, name);
    if (key.job() == null) {
      throw Refusal.of(
          RefusalCode.REQUEST_INVALID,
          "Number " + number,
          "is beyond what a job can hold, 999999999. Count from 1.");
    }
    return key;
  }

  private static Item item(
      InboxKey key, ItemState state, long size, Instant now, @Nullable String reason) {
    return new Item(ItemId.of(key, ""), key, state, size, now, now, reason);
  }
}
