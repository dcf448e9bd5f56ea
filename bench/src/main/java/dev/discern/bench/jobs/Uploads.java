package dev.discern.bench.jobs;

import dev.discern.testkit.Multipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands photos in as a careful program does: it repeats a request until it has its receipt. */
final class Uploads {
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final URI address;
  private final int atOnce;
  private int jobs;

  /**
   * Hands in there.
   *
   * @param atOnce photos of one request
   */
  Uploads(URI address, int atOnce) {
    this.address = address;
    this.atOnce = atOnce;
  }

  /** A job with these photos; its id. */
  String job(String pipeline, List<Path> photos) throws IOException {
    HttpRequest open =
        to("/v1/jobs?pipeline=" + pipeline)
            .header("Idempotency-Key", "job-" + ++jobs)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    String id = untilItHasAReceipt(open).get("id").asString();
    for (int from = 0; from < photos.size(); from += atOnce) {
      List<Path> some = photos.subList(from, Math.min(from + atOnce, photos.size()));
      untilItHasAReceipt(
          to("/v1/jobs/" + id + "/photos?from=" + (from + 1))
              .header("Content-Type", Multipart.TYPE)
              .POST(HttpRequest.BodyPublishers.ofByteArray(parts(some)))
              .build());
    }
    return id;
  }

  /** The job, as soon as somebody answers. */
  JsonNode look(String job) throws IOException {
    return untilItHasAReceipt(to("/v1/jobs/" + job).build());
  }

  private JsonNode untilItHasAReceipt(HttpRequest request) throws IOException {
    try {
      while (true) {
        try {
          HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
          if (answer.statusCode() < 300) {
            return JsonMapper.shared().readTree(answer.body());
          }
          if (answer.statusCode() < 500 && answer.statusCode() != 429) {
            throw new IllegalStateException(answer.body());
          }
        } catch (IOException killed) {
          // it is started again
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
  }

  private static byte[] parts(List<Path> photos) throws IOException {
    Multipart body = new Multipart();
    for (Path photo : photos) {
      body.file(photo.getFileName().toString(), Files.readAllBytes(photo));
    }
    return body.body();
  }
}
