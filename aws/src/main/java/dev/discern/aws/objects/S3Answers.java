package dev.discern.aws.objects;

import dev.discern.objects.ObjectStoreForbidden;
import dev.discern.objects.ObjectStoreUnavailable;
import dev.discern.objects.PutOutcome;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What the answers of an S3 server mean. */
final class S3Answers {
  private static final Set<Integer> FORBIDDEN = Set.of(401, 403);
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int TRIES = 5;

  /** How servers say that a key is none for them: AWS has the second. */
  private static final Set<String> BAD_NAME = Set.of("InvalidArgument", "KeyTooLongError");

  private S3Answers() {}

  /**
   * Asks; whatever is no answer is {@link ObjectStoreUnavailable}.
   *
   * @param what is asked, as a message says it: "put inbox/a"
   */
  static <T> T asked(String what, Supplier<T> question) {
    try {
      return question.get();
    } catch (S3Exception e) {
      if (BAD_NAME.contains(code(e))) {
        throw Refusal.of(
                RefusalCode.OBJECT_KEY_INVALID,
                "The object store",
                "would not " + what + ": " + e.awsErrorDetails().errorMessage() + ". Rename it.")
            .because(e);
      }
      throw isShut(e) ? forbidden(what, why(e), e) : unavailable(what, e);
    } catch (SdkException | UncheckedIOException e) {
      throw unavailable(what, e);
    }
  }

  /** A clock that is wrong is refused too, and that passes: the SDK follows the server's. */
  private static boolean isShut(S3Exception e) {
    return FORBIDDEN.contains(e.statusCode()) && !"RequestTimeTooSkewed".equals(code(e));
  }

  static ObjectStoreForbidden forbidden(String what, String why, Exception e) {
    return new ObjectStoreForbidden(
        "The object store does not let Discern %s: %s. Check the credentials (environment, profile or role), storage.inbox, storage.results and storage.sorted, and what the credentials may do there: get, put, delete and list."
            .formatted(what, why),
        e);
  }

  private static String why(S3Exception e) {
    String said = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
    return (said == null ? "status " + e.statusCode() : said).replaceAll("\\.$", "");
  }

  private static ObjectStoreUnavailable unavailable(String what, Exception e) {
    return new ObjectStoreUnavailable(
        "The object store could not " + what + ": " + e.getMessage(), e);
  }

  /** What is there; a bucket that is not there is a fault, an object that is not there is none. */
  static <T> Optional<T> found(Supplier<T> question) {
    try {
      return Optional.of(question.get());
    } catch (NoSuchBucketException e) {
      throw e;
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND && !"NoSuchBucket".equals(code(e))) {
        return Optional.empty();
      }
      throw e;
    }
  }

  static boolean exists(Runnable look) {
    try {
      look.run();
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  /** Makes what somebody else may have made meanwhile. */
  static void unlessThere(Runnable making) {
    try {
      making.run();
    } catch (S3Exception e) {
      if (e.statusCode() != CONFLICT) {
        throw e;
      }
    }
  }

  /** A conflict (409) says that another put is under way: the next try finds who won. */
  static PutOutcome putOutcome(Supplier<@Nullable String> put) {
    for (int attempt = 1; ; attempt++) {
      try {
        return new PutOutcome.Stored(unquoted(put.get()));
      } catch (S3Exception e) {
        if (e.statusCode() == PRECONDITION_FAILED) {
          return new PutOutcome.AlreadyThere();
        }
        if (e.statusCode() != CONFLICT || attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Of a folder that was made as an object, some servers tell none. */
  static String unquoted(@Nullable String etag) {
    return etag == null ? "" : etag.replace("\"", "");
  }

  /** An answer without a body, as to every HEAD and of many a proxy, has none. */
  private static String code(S3Exception e) {
    String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
    return code == null ? "" : code;
  }
}
