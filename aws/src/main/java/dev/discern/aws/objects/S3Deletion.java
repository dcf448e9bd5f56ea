package dev.discern.aws.objects;

import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStoreUnavailable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Removes many objects, a thousand a request. */
record S3Deletion(S3Client client) {
  /** The S3 API's own limit. */
  private static final int AT_ONCE = 1000;

  void all(Collection<ObjectKey> keys) {
    Map<String, List<ObjectIdentifier>> byBucket =
        keys.stream()
            .collect(
                Collectors.groupingBy(
                    ObjectKey::bucket,
                    Collectors.mapping(S3Deletion::identifier, Collectors.toList())));
    byBucket.forEach(this::some);
  }

  private void some(String bucket, List<ObjectIdentifier> objects) {
    for (int from = 0; from < objects.size(); from += AT_ONCE) {
      List<ObjectIdentifier> page = objects.subList(from, Math.min(from + AT_ONCE, objects.size()));
      String what = "delete %d objects of %s".formatted(page.size(), bucket);
      check(what, S3Answers.asked(what, () -> delete(bucket, page)));
    }
  }

  private List<S3Error> delete(String bucket, List<ObjectIdentifier> page) {
    Delete all = Delete.builder().objects(page).quiet(true).build();
    return client.deleteObjects(request -> request.bucket(bucket).delete(all)).errors();
  }

  /** The server answers 200 also when it could not remove some. */
  private static void check(String what, List<S3Error> errors) {
    if (!errors.isEmpty()) {
      S3Error first = errors.get(0);
      IOException why = new IOException(first.code() + " " + first.message());
      if ("AccessDenied".equals(first.code())) {
        throw S3Answers.forbidden(what, "delete is denied", why);
      }
      throw new ObjectStoreUnavailable(
          "The object store could not %s: %d stay, the first is %s"
              .formatted(what, errors.size(), first.key()),
          why);
    }
  }

  private static ObjectIdentifier identifier(ObjectKey key) {
    return ObjectIdentifier.builder().key(key.key()).build();
  }
}
