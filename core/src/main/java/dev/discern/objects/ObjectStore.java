package dev.discern.objects;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Buckets of objects, with the promises of the S3 API: a put that has returned is on disk and seen
 * by every reader; an object is there whole or not at all.
 *
 * <p>Safe for any number of threads and processes. Everything may be repeated. Every method throws
 * {@link ObjectStoreUnavailable} when the store is down, and {@link ObjectStoreForbidden} when it
 * does not let us.
 */
public interface ObjectStore {
  /** The most that one {@link #list} gives. */
  int MAX_LISTED = 1000;

  /** Makes a bucket unless it is there. */
  void ensureBucket(String bucket);

  /** Puts an object; of puts that race under {@code onlyIfAbsent}, exactly one is stored. */
  PutOutcome put(ObjectKey key, byte[] bytes, PutTerms terms);

  /**
   * Reads an object whole.
   *
   * @param maxBytes the most to take into memory
   * @return empty when there is no such object
   * @throws dev.discern.refusal.Refusal {@code OBJECT_TOO_LARGE}, before anything of it is kept
   */
  Optional<ObjectContent> get(ObjectKey key, long maxBytes);

  /** What is known of an object; empty when there is none. */
  Optional<StoredObject> head(ObjectKey key);

  /** Removes an object; one that is not there is fine. */
  void delete(ObjectKey key);

  /**
   * Removes objects, any number of them, in as few requests as can be; those that are not there are
   * fine. When it throws, some may have been removed.
   */
  void deleteAll(Collection<ObjectKey> keys);

  /**
   * One page of a bucket, in the order of the keys' UTF-8 bytes (the embedded server has its own
   * order beyond U+FFFF). Objects whose names are no {@link ObjectKey} are passed over.
   *
   * @param prefix what the keys begin with; empty for all
   * @param startAfter the last key of the page before; empty for the first page
   * @param max at most this many, from 1 to {@value #MAX_LISTED}
   * @return fewer than {@code max} only at the end
   * @throws dev.discern.refusal.Refusal {@code OBJECT_UNKNOWN} when there is no such bucket
   */
  List<ListedObject> list(String bucket, String prefix, String startAfter, int max);

  /**
   * An address that anybody may PUT one object to, without credentials, until it lapses. Nothing is
   * asked of the store.
   *
   * @param terms that the sender must keep: {@link PresignedPut#headers} says them
   * @param bytes the sender must send just so many, so that nobody fills the store through it
   * @param validFor at most seven days
   */
  PresignedPut presignPut(ObjectKey key, PutTerms terms, long bytes, Duration validFor);
}
