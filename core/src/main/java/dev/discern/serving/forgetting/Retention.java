package dev.discern.serving.forgetting;

import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.ObjectStoreForbidden;
import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.Ledger;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.job.Jobs;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Forgets what has been kept as long as it is to be, some at a time. What is still on its way is
 * left alone, however old. For one thread; others, also in other processes, may do the same.
 */
public final class Retention {
  /** Who forgets, in tombstones. */
  public static final String WHO = "retention";

  private static final int ITEMS = 100;
  private static final int PHOTOS = 500;
  private static final int MANY_STUCK = 10_000;

  private final Keeping keeping;
  private final Forgetting forgetting;
  private final Shelf shelf;
  private final InstantSource time;
  private final ForgettingReport report;
  private final Set<ItemId> stuck = new HashSet<>();
  private String reached = "";

  /**
   * Where photos lie, and who knows what became of them.
   *
   * @param inbox the bucket of photos
   */
  public record Shelf(Ledger ledger, Jobs jobs, ObjectStore store, String inbox) {}

  public Retention(
      Keeping keeping,
      Forgetting forgetting,
      Shelf shelf,
      InstantSource time,
      ForgettingReport report) {
    this.keeping = keeping;
    this.forgetting = forgetting;
    this.shelf = shelf;
    this.time = time;
    this.report = report;
  }

  /**
   * Forgets some of the items whose time is over.
   *
   * @return how many it tried; 0 when there are no more now
   */
  public int forgetSome() {
    Duration kept = keeping.everything();
    if (kept == null) {
      return 0;
    }
    Instant before = time.instant().minus(kept);
    List<Item> due =
        shelf.jobs().endedBy(before, ITEMS + stuck.size()).stream()
            .filter(item -> !stuck.contains(item.id()))
            .toList();
    due.forEach(this::forget);
    if (due.isEmpty() || stuck.size() > MANY_STUCK) {
      stuck.clear(); // the next round may find a mended store
      return 0;
    }
    return due.size();
  }

  /** An item that is held fast, by a bucket or a disk that lets nobody in, holds up no other. */
  private void forget(Item item) {
    try {
      forgetting.forget(item, WHO);
    } catch (ObjectStoreForbidden | UncheckedIOException | Refusal e) {
      stuck.add(item.id());
      report.notForgotten(item.id(), e);
    }
  }

  /**
   * Looks at the next photos of the inbox, and deletes those whose time is over.
   *
   * @return how many it looked at; 0 when it has been through the whole inbox
   */
  public int deleteSomePhotos() {
    Duration kept = keeping.photos();
    if (kept == null) {
      return 0;
    }
    List<ListedObject> page = shelf.store().list(shelf.inbox(), "", reached, PHOTOS);
    List<ListedObject> over = over(page, kept, time.instant());
    over.forEach(photo -> shelf.store().delete(photo.key()));
    report.photosDeleted(over.size());
    reached = page.isEmpty() ? "" : page.get(page.size() - 1).key().key();
    return page.size();
  }

  /** However old it is, a photo stays until what follows from its answer was delivered. */
  private List<ListedObject> over(List<ListedObject> page, Duration kept, Instant now) {
    List<ListedObject> old =
        page.stream().filter(photo -> !photo.modified().isAfter(now.minus(kept))).toList();
    Set<ItemId> delivered =
        shelf
            .ledger()
            .closedBy(now.minus(Keeping.LEAST), old.stream().map(Retention::item).toList());
    return old.stream().filter(photo -> delivered.contains(item(photo))).toList();
  }

  private static ItemId item(ListedObject photo) {
    return ItemId.of(photo.key().key(), photo.etag());
  }
}
