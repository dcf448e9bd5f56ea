package dev.discern.aws.objects;

import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectKey;
import dev.discern.refusal.Refusal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Lists what begins with a prefix; a server may give less than it has, so it is asked again. */
record S3Listing(S3Client client, String bucket, String prefix) {
  List<ListedObject> page(String startAfter, int max) {
    List<ListedObject> page = new ArrayList<>();
    String last = startAfter;
    boolean more = true;
    while (more && page.size() < max) {
      ListObjectsV2Response some = ask(last, max - page.size());
      some.contents().forEach(each -> listed(each).ifPresent(page::add));
      more = Boolean.TRUE.equals(some.isTruncated()) && !some.contents().isEmpty();
      last = more ? some.contents().get(some.contents().size() - 1).key() : last;
    }
    return List.copyOf(page);
  }

  private ListObjectsV2Response ask(String startAfter, int max) {
    return client.listObjectsV2(
        list -> {
          list.bucket(bucket).prefix(prefix).maxKeys(max);
          if (!startAfter.isEmpty()) {
            list.startAfter(startAfter);
          }
        });
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
