package dev.discern.app.web;

import dev.discern.app.access.Gatehouse;
import dev.discern.app.models.LiveModels;
import dev.discern.app.web.desk.DeskPorts;
import dev.discern.app.web.intake.IntakeLimits;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.registry.FolderRegistry;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageLimits;
import dev.discern.registry.ModelVersion;
import dev.discern.registry.PackageDraft;
import dev.discern.testkit.TinyModel;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server with tiny models on a free port, and a client for it. */
final class TestServer implements AutoCloseable {
  static final ImageLimits IMAGE = new ImageLimits(200_000, 10, 100_000_000, false);
  static final IntakeLimits INTAKE =
      new IntakeLimits(
          2,
          64,
          Duration.ofSeconds(30),
          250,
          20_000_000,
          10_000_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(60));
  static final WebSettings SETTINGS =
      new WebSettings("127.0.0.1", 0, Duration.ofSeconds(20), INTAKE, Gatehouse.open());

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  final FolderRegistry registry;
  final LiveModels models;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(FolderRegistry registry, WebSettings settings, @Nullable DeskPorts desk) {
    this.registry = registry;
    this.models =
        new LiveModels(
            registry,
            files ->
                new ImageClassifier(
                    new StandardImageDecoder(IMAGE),
                    new OnnxClassifierLoader().load(files),
                    files.gallery(),
                    System::nanoTime));
    this.server =
        WebServer.start(
            settings, new WebPorts(registry, models, IMAGE, System::nanoTime, null, desk));
  }

  /** With the model {@code colours}. */
  static TestServer in(Path folder) {
    return in(folder, SETTINGS, TinyModels.colours().named("colours"));
  }

  static TestServer in(Path folder, WebSettings settings, TinyModel... models) {
    return in(folder, settings, null, models);
  }

  /** With a desk behind it. */
  static TestServer in(
      Path folder, WebSettings settings, @Nullable DeskPorts desk, TinyModel... models) {
    FolderRegistry registry = new FolderRegistry(folder, InstantSource.fixed(NOON));
    TestServer server = new TestServer(registry, settings, desk);
    for (TinyModel model : models) {
      server.promote(model);
    }
    return server;
  }

  /** Registers a version and makes it live. */
  ModelVersion promote(TinyModel model) {
    return promote(model.draft());
  }

  ModelVersion promote(PackageDraft draft) {
    ModelVersion added = registry.register(draft, "ann");
    return registry.promote(added.name(), added.version(), registry.live(added.name()), "ann");
  }

  int port() {
    return server.port();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path));
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, byte[] body, String... headers) {
    HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Override
  public void close() {
    server.close();
    models.close();
  }
}
