package dev.discern.serving.intake;

import dev.discern.objects.ObjectContent;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutTerms;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.ledger.result.Work;
import dev.discern.serving.queue.Inbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number of a job is one photo's: the same again is a repeat, another one is refused. */
record Numbers(Inbox inbox, Jobs jobs, InstantSource time) {
  /** The size of a photo that nobody has seen. */
  static final long UNKNOWN = -1;

  /**
   * The place of a job's photo.
   *
   * @throws Refusal {@code REQUEST_INVALID} for a number that no key can hold
   */
  InboxKey key(Job job, int number, String name) {
    InboxKey key = InboxKey.of(job.pipeline(), job.id(), number, name);
    if (key.job() == null) {
      throw Refusal.of(
          RefusalCode.REQUEST_INVALID,
          "Number " + number,
          "is beyond what a job can hold, 999999999. Count from 1.");
    }
    return key;
  }

  /** A new item. */
  Item item(InboxKey key, ItemState state, long size, @Nullable String reason) {
    Instant now = time.instant();
    return new Item(ItemId.of(key, ""), key, state, size, now, now, reason);
  }

  /** A photo is put once, whoever puts it, and belongs to its job's trace. */
  static PutTerms terms(Job job, String mediaType) {
    return PutTerms.of(mediaType).with(Map.of(Work.TRACE, job.trace())).ifAbsent();
  }

  /**
   * The item that has this number already.
   *
   * @param size of the photo that is to have it; {@link #UNKNOWN} for any
   * @throws Refusal {@code PHOTO_NUMBER_TAKEN} when its name or size is another
   */
  Optional<Item> holder(InboxKey key, long size) {
    Optional<Item> there = jobs.find(ItemId.of(key, ""));
    there.ifPresent(
        item -> {
          checkHolder(key, item);
          if (size >= 0 && item.size() >= 0 && size != item.size()) {
            throw taken(key, key.name());
          }
        });
    return there;
  }

  /**
   * Compares a photo's place with that of the item that has its number.
   *
   * @throws Refusal {@code PHOTO_NUMBER_TAKEN} when it is another
   */
  static void checkHolder(InboxKey key, Item there) {
    if (!there.key().equals(key)) {
      throw taken(key, there.key().name());
    }
  }

  /**
   * Compares a photo with the one that lies in its place; one that was deleted is taken to be it.
   *
   * @throws Refusal {@code PHOTO_NUMBER_TAKEN} when it is another
   */
  void checkSame(InboxKey key, byte[] photo) {
    ObjectKey place = inbox.place(key.text());
    try {
      Optional<ObjectContent> there = inbox.store().get(place, photo.length);
      if (there.isPresent() && !Arrays.equals(there.get().bytes(), photo)) {
        throw taken(key, key.name());
      }
    } catch (Refusal refusal) {
      throw refusal.code() == RefusalCode.OBJECT_TOO_LARGE ? taken(key, key.name()) : refusal;
    }
  }

  private static Refusal taken(InboxKey key, String there) {
    String which =
        there.equals(key.name()) ? "another photo of that name" : "another photo, " + there;
    return Refusal.of(
            RefusalCode.PHOTO_NUMBER_TAKEN,
            key.name(),
            "cannot be number %d of this job: that is %s. Hand it in under a number that is free."
                .formatted(key.number(), which))
        .with("number", key.number());
  }
}
