package dev.discern.aws.objects;

import dev.discern.objects.ObjectContent;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.StoredObject;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Objects as they come from an S3 server. */
final class S3Reading {
  private static final String UNTOLD = "application/octet-stream";

  private S3Reading() {}

  /** Reads it, unless the server says beforehand that it is too large. */
  static ObjectContent whole(
      ObjectKey key, ResponseInputStream<GetObjectResponse> stream, long maxBytes) {
    StoredObject object = stored(key, stream.response());
    try {
      object.checkSize(maxBytes);
      byte[] bytes = stream.readNBytes(Math.toIntExact(object.size()));
      if (bytes.length < object.size()) {
        throw new EOFException("it ended after " + bytes.length + " of " + object.size());
      }
      return new ObjectContent(object, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      stream.abort(); // a close would read a 10 GB object to its end
    }
  }

  static StoredObject stored(ObjectKey key, GetObjectResponse answer) {
    return new StoredObject(
        key,
        answer.contentLength(),
        S3Answers.unquoted(answer.eTag()),
        Optional.ofNullable(answer.contentType()).orElse(UNTOLD),
        answer.metadata(),
        answer.lastModified());
  }

  static StoredObject stored(ObjectKey key, HeadObjectResponse answer) {
    return new StoredObject(
        key,
        answer.contentLength(),
        S3Answers.unquoted(answer.eTag()),
        Optional.ofNullable(answer.contentType()).orElse(UNTOLD),
        answer.metadata(),
        answer.lastModified());
  }
}
