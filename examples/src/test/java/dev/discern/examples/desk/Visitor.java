package dev.discern.examples.desk;

import dev.discern.serving.ledger.item.JobId;
import dev.discern.testkit.Await;
import dev.discern.testkit.Multipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that hands photos in over REST. */
final class Visitor {
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ServedDesk desk;

  Visitor(ServedDesk desk) {
    this.desk = desk;
  }

  /** A photo as it is handed in. */
  record Part(String name, byte[] bytes) {}

  /** Hands photos in as one job, and waits until each has its answer. */
  JobId handIn(Part... photos) {
    Multipart body = new Multipart();
    for (Part photo : photos) {
      body.file(photo.name(), photo.bytes());
    }
    return handIn(Multipart.TYPE, body.body());
  }

  /** Hands a photo in by its address. */
  JobId handIn(URI address) {
    return handIn("application/json", utf8("{\"addresses\": [\"%s\"]}".formatted(address)));
  }

  private JobId handIn(String type, byte[] body) {
    String receipt =
        send(
            HttpRequest.newBuilder(desk.uri("/v1/jobs?pipeline=apple-desk"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    Matcher id = ID.matcher(receipt);
    if (!id.find()) {
      throw new AssertionError(receipt);
    }
    Await.until(() -> get("/v1/jobs/" + id.group(1)).matches("(?s).*\"over\"\\s*:\\s*true.*"));
    return new JobId(id.group(1));
  }

  String get(String path) {
    return send(HttpRequest.newBuilder(desk.uri(path)));
  }

  /** A figure as a monitor reads it; -1 while it is not there. */
  double figure(String name) {
    return get("/actuator/prometheus")
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(-1);
  }

  private String send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
