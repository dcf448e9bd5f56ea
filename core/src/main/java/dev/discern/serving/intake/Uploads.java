package dev.discern.serving.intake;

import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.ImageLimits;
import dev.discern.objects.PutTerms;
import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.queue.Inbox;
import java.net.URLConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * Photos that their giver announces and puts into the inbox without us, by presigned addresses. The
 * store tells the queue of each that arrives; one that does not arrive in time is refused by the
 * reconciler, so that every job comes to its end. Safe for any number of threads.
 */
public final class Uploads {
  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private final Inbox inbox;
  private final ImageLimits limits;
  private final Duration within;
  private final InstantSource time;
  private final Numbers numbers;

  /**
   * Opens the side door.
   *
   * @param within how long a photo may take to arrive since it was announced, at most seven days
   */
  public Uploads(Inbox inbox, Jobs jobs, ImageLimits limits, Duration within, InstantSource time) {
    this.inbox = inbox;
    this.limits = limits;
    this.within = within;
    this.time = time;
    this.numbers = new Numbers(inbox, jobs, time);
  }

  /**
   * An item whose photo is to come: see {@link #upload}. One that is too large is refused at once;
   * one that was announced before stands where it stands.
   *
   * @param number its place in the job, from 1
   * @return the item, not yet written down: see {@link Intake#writeDown}
   * @throws Refusal {@code PHOTO_NUMBER_TAKEN} when another photo has this number
   */
  public Item announce(Job job, int number, String name, long bytes) {
    InboxKey key = numbers.key(job, number, name);
    return numbers.holder(key, bytes).orElseGet(() -> announced(key, bytes));
  }

  private Item announced(InboxKey key, long bytes) {
    try {
      limits.checkBytes(key.name(), bytes);
      return numbers.item(key, ItemState.RECEIVED, bytes, null);
    } catch (Refusal refusal) {
      return numbers.item(key, ItemState.REFUSED, bytes, refusal.sentence());
    }
  }

  /**
   * How the photo of an announced item gets into the inbox: once, as many bytes as were announced,
   * until the time since then is over.
   *
   * @return empty for an item that awaits no photo, or not any more
   */
  public Optional<Upload> upload(Job job, Item item) {
    Instant until = item.receivedAt().plus(within).truncatedTo(ChronoUnit.SECONDS);
    Duration left = Duration.between(time.instant(), until).truncatedTo(ChronoUnit.SECONDS);
    if (item.state() != ItemState.RECEIVED || left.compareTo(Duration.ZERO) <= 0) {
      return Optional.empty();
    }
    PutTerms terms = Numbers.terms(job, mediaType(item.key().name()));
    return Optional.of(
        new Upload(
            inbox.store().presignPut(inbox.place(item.key().text()), terms, item.size(), left),
            until));
  }

  /** As the name has it: nobody has seen the photo, and a worker looks for itself. */
  private static String mediaType(String name) {
    String guess = URLConnection.guessContentTypeFromName(name);
    return Arrays.stream(ImageFormat.values())
        .map(ImageFormat::mediaType)
        .filter(type -> type.equals(guess))
        .findFirst()
        .orElse(UNKNOWN_TYPE);
  }
}
