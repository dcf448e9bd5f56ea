package dev.discern.serving.intake;

import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.objects.PutTerms;
import dev.discern.objects.StoredObject;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.queue.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Numbers numbers;
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
    this.numbers = new Numbers(inbox, jobs, time);
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
   * Refuses photos for a job that takes none any more.
   *
   * @throws Refusal {@code JOB_CANCELLED}
   */
  public void checkOpen(Job job) {
    if (job.cancelledAt() != null) {
      throw Refusal.of(
          RefusalCode.JOB_CANCELLED,
          "Job " + job.id(),
          "was cancelled and takes no more photos. Open another job for them.");
    }
  }

  /**
   * Stores a photo, unless it is refused at the door: empty, too large or not an image.
   *
   * @param number its place in the job, from 1; the same photo again stores nothing
   * @return the item, not yet written down: see {@link #writeDown}
   * @throws Refusal {@code PHOTO_NUMBER_TAKEN} when another photo has this number
   * @throws dev.discern.objects.ObjectStoreUnavailable when it could not be stored
   */
  public Item store(Job job, int number, Photo photo) {
    InboxKey key = numbers.key(job, number, photo.name());
    Optional<Item> settled =
        numbers.holder(key, photo.bytes().length).filter(item -> item.state().isEnd());
    if (settled.isPresent()) {
      numbers.checkSame(key, photo.bytes());
      return settled.get();
    }
    try {
      limits.checkBytes(photo.name(), photo.bytes().length);
      put(job, key, photo.bytes(), ImageFormat.of(photo));
      return numbers.item(key, ItemState.QUEUED, photo.bytes().length, null);
    } catch (Refusal refusal) {
      if (refusal.code() == RefusalCode.PHOTO_NUMBER_TAKEN) {
        throw refusal;
      }
      return numbers.item(key, ItemState.REFUSED, photo.bytes().length, refusal.sentence());
    }
  }

  private void put(Job job, InboxKey key, byte[] photo, ImageFormat format) {
    PutTerms terms = Numbers.terms(job, format.mediaType());
    if (!inbox.store().put(inbox.place(key.text()), photo, terms).stored()) {
      numbers.checkSame(key, photo);
    }
  }

  /** A photo that did not get as far as the store. */
  public Item refused(Job job, int number, String name, Refusal why) {
    InboxKey key = numbers.key(job, number, name);
    return numbers
        .holder(key, Numbers.UNKNOWN)
        .orElseGet(() -> numbers.item(key, ItemState.REFUSED, Numbers.UNKNOWN, why.sentence()));
  }

  /**
   * Writes items down; a photo whose item is lost in between is found by its event, and is recorded
   * all the same. Photos that came while their job was being cancelled are deleted, and of those
   * that came at once under one number all but the first to be written down.
   *
   * @throws Refusal {@code PHOTO_NUMBER_TAKEN} when another photo was; the others are written down
   */
  public void writeDown(Job job, List<Item> items) {
    Map<ItemId, Item> there = jobs.add(job.id(), items);
    deletePhotos(
        items.stream()
            .filter(item -> isUnwanted(item, there.getOrDefault(item.id(), item)))
            .toList());
    items.forEach(item -> Numbers.checkHolder(item.key(), there.getOrDefault(item.id(), item)));
  }

  private static boolean isUnwanted(Item item, Item there) {
    return there.state() == ItemState.CANCELLED || !there.key().equals(item.key());
  }

  /**
   * Cancels a job: what no worker has begun is not begun, and its photos are deleted.
   *
   * @return how many items that were
   */
  public int cancel(Job job) {
    List<Item> cancelled = jobs.cancel(job.id(), time.instant());
    deletePhotos(cancelled);
    return cancelled.size();
  }

  private void deletePhotos(List<Item> items) {
    inbox.store().deleteAll(items.stream().map(item -> inbox.place(item.key().text())).toList());
  }

  /**
   * Sends photos to the workers again that were refused or set aside, as if they had just arrived.
   * What is no longer there stays as it is, with the reason that it has.
   */
  public SentAgain sendAgain(List<Item> items) {
    Map<ItemId, StoredObject> there = new LinkedHashMap<>();
    items.forEach(item -> photo(item).ifPresent(photo -> there.put(item.id(), photo)));
    List<Item> reopened = jobs.reopen(there.keySet(), time.instant());
    reopened.stream()
        .map(item -> there.get(item.id()))
        .forEach(photo -> inbox.tellAgain(photo.key(), photo.size(), photo.etag()));
    return new SentAgain(reopened.size(), items.size() - there.size());
  }

  /** Empty when it is gone, or another lies in its place. */
  private Optional<StoredObject> photo(Item item) {
    return inbox
        .find(item.key().text())
        .filter(photo -> ItemId.of(item.key(), photo.etag()).equals(item.id()));
  }
}
