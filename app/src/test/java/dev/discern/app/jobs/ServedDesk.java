package dev.discern.app.jobs;

import dev.discern.app.access.Scope;
import dev.discern.app.config.SettingsReader;
import dev.discern.app.wiring.Guard;
import dev.discern.app.wiring.House;
import dev.discern.app.wiring.Serving;
import dev.discern.testkit.Await;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.photos.DrawnPhotos;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole Discern as {@code serve} runs it, with worker processes, and somebody who asks it. */
final class ServedDesk implements AutoCloseable {
  static final byte[] GREEN = photo(Color.GREEN);
  static final byte[] RED = photo(Color.RED);
  private static final String BOUNDARY = "discern-test";

  private final HttpClient http = HttpClient.newHttpClient();
  private final House house;
  private final Serving serving;

  ServedDesk(Path home, int workers) {
    this(null, home, workers);
  }

  /**
   * @param config null for none
   */
  ServedDesk(@Nullable Path config, Path home, int workers) {
    house =
        new House(
            SettingsReader.ofProcess()
                .read(config, home)
                .with("127.0.0.1", 0)
                .withWorkers(workers));
    if (house.registry().names().stream().noneMatch("colours"::equals)) {
      house.models().adopt(TinyModels.colours().draft());
    }
    serving = house.serve(workerArguments(config, home));
  }

  private static List<String> workerArguments(@Nullable Path config, Path home) {
    List<String> at = List.of("--home", home.toString());
    return config == null
        ? at
        : Stream.concat(Stream.of("--config", config.toString()), at.stream()).toList();
  }

  Serving serving() {
    return serving;
  }

  /** What is in the trail, the latest first: who did what. */
  List<String> trail() {
    return house.guard().trail().latest(10).stream()
        .map(entry -> "%s %s %s".formatted(entry.who(), entry.deed().words(), entry.what()))
        .toList();
  }

  /** A part of a request: a photo of this name. */
  record Part(String name, byte[] bytes) {}

  HttpResponse<String> post(String path, List<Part> parts, String... headers) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Part part : parts) {
      body.writeBytes(
          ("--%s\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"%s\"\r\n\r\n"
                  .formatted(BOUNDARY, part.name()))
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(part.bytes());
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> postJson(String path, String json, String... headers) throws Exception {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A new key, as a request shows it. */
  String key(String name, Scope... scopes) {
    Guard guard = house.guard();
    return "Bearer "
        + guard.administration().makeKey(name, Set.of(scopes), guard.atTerminal()).written();
  }

  JsonNode get(String path) {
    try {
      return json(send("GET", path).body());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  /** A job with these photos; its id. */
  String job(List<Part> parts) throws Exception {
    return json(post("/v1/jobs?pipeline=colours", parts).body()).get("id").asString();
  }

  /** The job when all of its photos have come to their end. */
  JsonNode settled(String job) {
    await(() -> get("/v1/jobs/" + job).get("over").asBoolean());
    return get("/v1/jobs/" + job);
  }

  static void await(Callable<Boolean> condition) {
    Await.until(condition);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + serving.port() + path));
  }

  private static byte[] photo(Color color) {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, 60, 40);
    graphics.dispose();
    return DrawnPhotos.encode(image, "png");
  }

  @Override
  public void close() throws IOException {
    serving.close();
  }
}
