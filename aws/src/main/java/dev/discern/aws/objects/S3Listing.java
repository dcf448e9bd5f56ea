package dev.discern.aws.objects;

import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectKey;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Lists what begins with a prefix; a server may give less than it has, so it is asked again. */
record S3Listing(S3Client client, String bucket, String prefix) {
  List<ListedObject> page(String startAfter, int max) {
    ListObjectsV2Response some = ask(list -> list.startAfter(orNull(startAfter)), max);
    List<ListedObject> page = new ArrayList<>(listed(some));
    while (Boolean.TRUE.equals(some.isTruncated()) && page.size() < max) {
      String token = some.nextContinuationToken();
      some = ask(list -> list.continuationToken(token), max - page.size());
      page.addAll(listed(some));
    }
    return List.copyOf(page);
  }

  private ListObjectsV2Response ask(Consumer<ListObjectsV2Request.Builder> from, int max) {
    try {
      return client.listObjectsV2(
          list -> from.accept(list.bucket(bucket).prefix(prefix).maxKeys(max)));
    } catch (NoSuchBucketException e) {
      throw Refusal.of(
              RefusalCode.OBJECT_UNKNOWN, "Bucket " + bucket, "is not there. Check its name.")
          .because(e);
    }
  }

  private static @Nullable String orNull(String startAfter) {
    return startAfter.isEmpty() ? null : startAfter;
  }

  private List<ListedObject> listed(ListObjectsV2Response some) {
    return some.contents().stream().flatMap(each -> listed(each).stream()).toList();
  }

  private Optional<ListedObject> listed(S3Object each) {
    try {
      return Optional.of(
          new ListedObject(
              new ObjectKey(bucket, each.key()),
              each.size(),
              S3Answers.unquoted(each.eTag()),
              each.lastModified().truncatedTo(ChronoUnit.SECONDS)));
    } catch (Refusal e) {
      return Optional.empty(); // somebody else's name, which is no key here
    }
  }
}
