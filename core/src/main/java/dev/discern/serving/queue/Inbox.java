package dev.discern.serving.queue;

import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.StoredObject;
import dev.discern.refusal.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The bucket that photos arrive in, and the queue that is told of them. The store tells it of what
 * is put; here it can be told again. Safe for any number of threads.
 */
public final class Inbox {
  private final ObjectStore store;
  private final String bucket;
  private final WorkQueue work;
  private final ArrivalFormat format;
  private final InstantSource time;

  public Inbox(
      ObjectStore store, String bucket, WorkQueue work, ArrivalFormat format, InstantSource time) {
    this.store = store;
    this.bucket = bucket;
    this.work = work;
    this.format = format;
    this.time = time;
  }

  /** The store that the bucket is in. */
  public ObjectStore store() {
    return store;
  }

  public String bucket() {
    return bucket;
  }

  /** Where a photo of this key lies. */
  public ObjectKey place(String key) {
    return new ObjectKey(bucket, key);
  }

  /** What lies there; empty when nothing does, or nothing can: not every text is a key. */
  public Optional<StoredObject> find(String key) {
    try {
      return store.head(place(key));
    } catch (Refusal noKey) {
      return Optional.empty();
    }
  }

  /** Sends a photo to the workers as if it had just arrived. */
  public void tellAgain(ObjectKey photo, long size, String etag) {
    work.send(List.of(format.write(new PhotoArrived(photo, size, etag, "", time.instant()))));
  }
}
