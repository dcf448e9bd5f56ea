package dev.discern.embedded.objects;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A page of a bucket, for which no more of it is read than the page has. */
record Listing(Path root, BlobStore store) {
  private static final int MOST = 1000;
  private static final int NOT_FOUND = 404;

  /** What S3Proxy keeps beside the objects of a bucket begins with a dot and one of these. */
  private static final List<String> NOT_OURS = List.of(".mpus-");

  /** Whether this is a plain listing; S3Proxy does those by folders, and those of its own parts. */
  static boolean isPlain(ListObjectsV2Request request) {
    return orEmpty(request.delimiter()).isEmpty()
        && NOT_OURS.stream().noneMatch(orEmpty(request.prefix())::startsWith);
  }

  ListObjectsV2Response page(ListObjectsV2Request request) {
    String bucket = request.bucket();
    int max = Math.min(MOST, request.maxKeys() == null ? MOST : request.maxKeys());
    String token = request.continuationToken();
    String after = orEmpty(token == null ? request.startAfter() : token);
    List<String> keys =
        KeyWalk.keys(root.resolve(bucket), orEmpty(request.prefix()), after, max + 1);
    boolean more = keys.size() > max;
    List<String> here = more ? keys.subList(0, max) : keys;
    return ListObjectsV2Response.builder()
        .contents(here.stream().flatMap(key -> look(bucket, key).stream()).toList())
        .isTruncated(more)
        .nextContinuationToken(more && max > 0 ? here.get(max - 1) : null)
        .build();
  }

  /** Empty for a folder that is no object, and for what was deleted meanwhile. */
  private Optional<S3Object> look(String bucket, String key) {
    if (Unfinished.is(key) || NOT_OURS.stream().anyMatch(key::startsWith)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(store.blobMetadata(bucket, key)).map(there -> object(key, there));
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static S3Object object(String key, HeadObjectResponse there) {
    return S3Object.builder()
        .key(key)
        .eTag(there.eTag())
        .size(there.contentLength())
        .lastModified(there.lastModified())
        .storageClass(ObjectStorageClass.STANDARD)
        .build();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
