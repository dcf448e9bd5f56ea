package dev.discern.serving.intake;

import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectStore;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads photos from buckets that somebody else keeps, where the configuration allows it. Holds one
 * page of a listing in memory, however much lies there. Safe for any number of threads.
 */
public final class BucketReader {
  /** Photos of one request. */
  public static final int MOST = 10_000;

  private final ObjectStore store;
  private final Set<String> readable;
  private final ImageLimits limits;

  /**
   * Reads from a store.
   *
   * @param readable the buckets that may be read
   */
  public BucketReader(ObjectStore store, Set<String> readable, ImageLimits limits) {
    this.store = store;
    this.readable = Set.copyOf(readable);
    this.limits = limits;
  }

  /**
   * Looks through what a prefix names, before anything is done with it.
   *
   * @throws Refusal {@code BUCKET_FORBIDDEN}, {@code OBJECT_UNKNOWN} when there is no such bucket
   *     or nothing in it begins so, {@code JOB_TOO_LARGE} for more than {@value #MOST}
   */
  public void check(String bucket, String prefix) {
    if (!readable.contains(bucket)) {
      throw Refusal.of(
          RefusalCode.BUCKET_FORBIDDEN,
          "Bucket " + bucket,
          "may not be read here. Name it in the setting storage.readable.");
    }
    int found = walk(bucket, prefix, photos -> {});
    checkCount(bucket + "/" + prefix, found);
  }

  private static void checkCount(String place, int found) {
    if (found == 0) {
      throw Refusal.of(
          RefusalCode.OBJECT_UNKNOWN, place, "is where no key begins. Check the prefix.");
    }
    if (found > MOST) {
      throw Refusal.of(
              RefusalCode.JOB_TOO_LARGE,
              place,
              "has more than %,d keys, the most of one request. Name a longer prefix."
                  .formatted(MOST))
          .with("limit", MOST);
    }
  }

  /**
   * Hands the keys of a prefix on, page by page, in their order. Of what came since the check, no
   * more than a page.
   */
  public void eachPage(String bucket, String prefix, Consumer<List<ListedObject>> use) {
    walk(bucket, prefix, use);
  }

  private int walk(String bucket, String prefix, Consumer<List<ListedObject>> use) {
    int walked = 0;
    String after = "";
    List<ListedObject> page;
    do {
      page = store.list(bucket, prefix, after, ObjectStore.MAX_LISTED);
      List<ListedObject> photos = photos(page);
      use.accept(photos);
      walked += photos.size();
      after = last(page, after);
    } while (page.size() == ObjectStore.MAX_LISTED && walked <= MOST);
    return walked;
  }

  /**
   * Reads one.
   *
   * @throws Refusal {@code PHOTO_TOO_LARGE}, {@code PHOTO_EMPTY}, or {@code OBJECT_UNKNOWN} when it
   *     is gone
   */
  public Photo read(ListedObject listed) {
    String name = listed.key().name();
    limits.checkBytes(name, listed.size());
    return store
        .get(listed.key(), limits.maxBytes())
        .map(found -> new Photo(name, found.bytes()))
        .orElseThrow(
            () ->
                Refusal.of(
                    RefusalCode.OBJECT_UNKNOWN,
                    listed.key().toString(),
                    "was there when its bucket was listed, and is gone. Hand it in again."));
  }

  /** Without what stands for a folder in some programs. */
  private static List<ListedObject> photos(List<ListedObject> page) {
    return page.stream().filter(object -> !object.key().key().endsWith("/")).toList();
  }

  private static String last(List<ListedObject> page, String before) {
    return page.isEmpty() ? before : page.get(page.size() - 1).key().key();
  }
}
