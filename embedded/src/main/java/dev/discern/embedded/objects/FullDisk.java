package dev.discern.embedded.objects;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Says to whoever puts an object that the disk is full, where S3Proxy says that something failed.
 */
final class FullDisk {
  private static final String NO_SPACE = "No space left on device";
  private static final int INSUFFICIENT_STORAGE = 507;

  private FullDisk() {}

  static <T> T named(Supplier<T> writing) {
    try {
      return writing.get();
    } catch (RuntimeException e) {
      throw isFull(e) ? full() : e;
    }
  }

  private static boolean isFull(@Nullable Throwable e) {
    return e != null && (String.valueOf(e.getMessage()).contains(NO_SPACE) || isFull(e.getCause()));
  }

  private static RuntimeException full() {
    return S3Exception.builder()
        .statusCode(INSUFFICIENT_STORAGE)
        .message(NO_SPACE)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .errorCode("InsufficientStorage")
                .errorMessage(NO_SPACE)
                .build())
        .build();
  }
}
