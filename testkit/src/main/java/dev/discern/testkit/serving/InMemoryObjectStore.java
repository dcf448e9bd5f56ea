package dev.discern.testkit.serving;

import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectContent;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.ObjectStoreForbidden;
import dev.discern.objects.ObjectStoreUnavailable;
import dev.discern.objects.PresignedPut;
import dev.discern.objects.PutOutcome;
import dev.discern.objects.PutTerms;
import dev.discern.objects.StoredObject;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A cellar in memory, with the promises of {@link ObjectStoreContract}; only its presigned
 * addresses lead nowhere.
 */
public final class InMemoryObjectStore implements ObjectStore {
  private final InstantSource clock;
  private final Map<String, TreeMap<String, ObjectContent>> buckets = new TreeMap<>();
  private boolean down;
  private @Nullable String forbidden;

  public InMemoryObjectStore(InstantSource clock) {
    this.clock = clock;
  }

  /** From now on nothing works, until it is called with false. */
  public synchronized void down(boolean now) {
    down = now;
  }

  /** From now on this bucket lets nobody in; null lets all in again. */
  public synchronized void forbid(@Nullable String bucket) {
    forbidden = bucket;
  }

  @Override
  public synchronized void ensureBucket(String bucket) {
    buckets.computeIfAbsent(up(bucket), name -> new TreeMap<>(BY_BYTES));
  }

  @Override
  public synchronized PutOutcome put(ObjectKey key, byte[] bytes, PutTerms terms) {
    Map<String, ObjectContent> bucket = bucket(key.bucket());
    if (terms.onlyIfAbsent() && bucket.containsKey(key.key())) {
      return new PutOutcome.AlreadyThere();
    }
    StoredObject object =
        new StoredObject(
            key,
            bytes.length,
            etag(bytes),
            terms.contentType(),
            terms.metadata(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    bucket.put(key.key(), new ObjectContent(object, bytes.clone()));
    return new PutOutcome.Stored(object.etag());
  }

  @Override
  public synchronized Optional<ObjectContent> get(ObjectKey key, long maxBytes) {
    Optional<ObjectContent> found = found(key);
    found.ifPresent(content -> content.object().checkSize(maxBytes));
    return found.map(content -> new ObjectContent(content.object(), content.bytes().clone()));
  }

  @Override
  public synchronized Optional<StoredObject> head(ObjectKey key) {
    return found(key).map(ObjectContent::object);
  }

  @Override
  public synchronized void delete(ObjectKey key) {
    bucket(key.bucket()).remove(key.key());
  }

  @Override
  public synchronized void deleteAll(Collection<ObjectKey> keys) {
    keys.forEach(this::delete);
  }

  @Override
  public synchronized List<ListedObject> list(
      String bucket, String prefix, String startAfter, int max) {
    if (!buckets.containsKey(up(bucket))) {
      throw Refusal.of(
          RefusalCode.OBJECT_UNKNOWN, "Bucket " + bucket, "is not there. Check its name.");
    }
    return bucket(bucket).tailMap(startAfter, false).values().stream()
        .map(ObjectContent::object)
        .filter(object -> object.key().key().startsWith(prefix))
        .limit(max)
        .map(each -> new ListedObject(each.key(), each.size(), each.etag(), each.modified()))
        .toList();
  }

  @Override
  public PresignedPut presignPut(ObjectKey key, PutTerms terms, long bytes, Duration validFor) {
    return new PresignedPut(address(key), Map.of("Content-Type", terms.contentType()));
  }

  private static URI address(ObjectKey key) {
    return URI.create(
        "http://memory.invalid/" + URLEncoder.encode(key.toString(), StandardCharsets.UTF_8));
  }

  private Optional<ObjectContent> found(ObjectKey key) {
    return Optional.ofNullable(bucket(key.bucket()).get(key.key()));
  }

  private TreeMap<String, ObjectContent> bucket(String name) {
    TreeMap<String, ObjectContent> bucket = buckets.get(up(name));
    if (bucket == null) {
      throw new ObjectStoreUnavailable(name + " is no bucket", new IOException("no such bucket"));
    }
    return bucket;
  }

  private String up(String bucket) {
    if (down) {
      throw new ObjectStoreUnavailable("The object store is down", new IOException("down"));
    }
    if (bucket.equals(forbidden)) {
      throw new ObjectStoreForbidden(bucket + " lets nobody in.", new IOException("forbidden"));
    }
    return bucket;
  }

  private static String etag(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return Long.toHexString(sum.getValue());
  }

  /** By code point, which is the order of UTF-8's bytes and not that of {@code String}. */
  private static final Comparator<String> BY_BYTES =
      (one, other) ->
          java.util.Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
}
