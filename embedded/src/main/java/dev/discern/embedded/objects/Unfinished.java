package dev.discern.embedded.objects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * S3Proxy writes {@code KEY-UUID} beside {@code KEY} and moves it there when it is whole; a kill in
 * between leaves it behind, where a listing would show it as an object. So that it can be told from
 * one, no object may have such a name.
 */
final class Unfinished {
  private static final Pattern NAME =
      Pattern.compile(".*-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  private static final int BAD_REQUEST = 400;

  private Unfinished() {}

  static boolean is(String key) {
    return NAME.matcher(key).matches() && !key.startsWith(AnnouncingBlobStore.NOTES);
  }

  static void refuse(String key) {
    if (is(key)) {
      String why = "A key that ends in -UUID is what this store calls an unfinished put";
      throw S3Exception.builder()
          .statusCode(BAD_REQUEST)
          .message(why)
          .awsErrorDetails(
              AwsErrorDetails.builder().errorCode("InvalidArgument").errorMessage(why).build())
          .build();
    }
  }

  /** Removes what earlier lives left behind; nobody may put meanwhile. */
  static void sweep(Path folder) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.walk(folder)) {
      left =
          files
              .filter(file -> is(file.getFileName().toString()) && Files.isRegularFile(file))
              .toList();
    }
    for (Path file : left) {
      Files.delete(file);
    }
  }
}
