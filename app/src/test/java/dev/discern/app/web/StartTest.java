package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.app.access.AccessMode;
import dev.discern.app.access.Gatehouse;
import dev.discern.app.models.LiveModels;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.registry.FolderRegistry;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.model.Gallery;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.server.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
  @TempDir Path folder;

  @Test
  void the_server_listens_but_is_not_ready_before_every_model_is_warm() {
    int port = FreePort.find();
    ModelRegistry registry = registryWithColours();
    List<Integer> duringWarmUp = new ArrayList<>();
    LiveModels models =
        new LiveModels(
            registry,
            files -> {
              duringWarmUp.add(status(port, "readiness"));
              duringWarmUp.add(status(port, "liveness"));
              return open(files);
            });

    try (models;
        WebServer server = WebServer.start(on(port), answering(registry, models))) {
      assertThat(duringWarmUp).containsExactly(503, 200);
      assertThat(status(server.port(), "readiness")).isEqualTo(200);
    }
  }

  @Test
  void a_model_that_cannot_be_opened_does_not_keep_the_server_from_starting() {
    ModelRegistry registry = registryWithColours();
    LiveModels models =
        new LiveModels(
            registry,
            files -> {
              throw Refusal.of(RefusalCode.MODEL_BROKEN, "The model", "is broken. Roll back.");
            });

    try (models;
        WebServer server = WebServer.start(on(0), answering(registry, models))) {
      assertThat(get(server.port(), "/v1/models"))
          .contains("\"name\":\"colours\"", "\"code\":\"model-broken\"", "Roll back.");
      assertThat(get(server.port(), "/")).contains("No model is live yet");
      assertThat(get(server.port(), "/models")).contains("Cannot answer:", "Roll back.");
    }
  }

  @Test
  void a_server_without_models_says_how_to_get_one() {
    ModelRegistry registry = registry();
    try (LiveModels models = new LiveModels(registry, StartTest::open);
        WebServer server = WebServer.start(on(0), answering(registry, models))) {
      assertThat(get(server.port(), "/v1/models")).isEqualTo("{\"models\":[]}");
      assertThat(get(server.port(), "/")).contains("discern train PHOTOS --name apples");
    }
  }

  @Test
  void a_port_that_is_taken_is_refused_with_the_remedy() throws IOException {
    ModelRegistry registry = registry();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        LiveModels models = new LiveModels(registry, StartTest::open)) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> WebServer.start(on(port), answering(registry, models)))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "Port %d on 127.0.0.1 is taken by another program. Stop that one, or choose another"
                      .formatted(port)
                  + " with --port.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "no-such-host.invalid"})
  void an_address_that_is_not_ours_is_refused_with_the_remedy(String bind) {
    WebSettings settings =
        new WebSettings(
            bind,
            0,
            TestServer.SETTINGS.idle(),
            TestServer.INTAKE,
            new Gatehouse().door(AccessMode.USERS, null));
    ModelRegistry registry = registry();
    try (LiveModels models = new LiveModels(registry, StartTest::open)) {
      assertThatThrownBy(() -> WebServer.start(settings, answering(registry, models)))
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith(bind + ":0 cannot be listened on (")
          .hasMessageEndingWith("Choose another address with --bind, another port with --port.");
    }
  }

  @Test
  void models_outlive_the_server_and_closing_twice_is_closing_once() {
    ModelRegistry registry = registryWithColours();
    try (LiveModels models = new LiveModels(registry, StartTest::open)) {
      WebServer server = WebServer.start(on(0), answering(registry, models));
      server.close();
      server.close();

      assertThat(models.get("colours").version()).isEqualTo(1);
    }
  }

  private ModelRegistry registryWithColours() {
    ModelRegistry registry = registry();
    registry.register(TinyModels.colours().named("colours").draft(), "ann");
    registry.promote("colours", 1, OptionalInt.empty(), "ann");
    return registry;
  }

  private ModelRegistry registry() {
    return new FolderRegistry(folder, InstantSource.fixed(Instant.EPOCH));
  }

  private static ImageClassifier open(ModelPackage files) {
    return new ImageClassifier(
        new StandardImageDecoder(TestServer.IMAGE),
        new OnnxClassifierLoader().load(files),
        Gallery.EMPTY,
        System::nanoTime);
  }

  private static WebPorts answering(ModelRegistry registry, LiveModels models) {
    return new WebPorts(registry, models, TestServer.IMAGE, System::nanoTime, null, null);
  }

  private static WebSettings on(int port) {
    return new WebSettings(
        "127.0.0.1", port, TestServer.SETTINGS.idle(), TestServer.INTAKE, Gatehouse.open());
  }

  private static int status(int port, String probe) {
    try {
      return HttpClient.newHttpClient()
          .send(request(port, "/actuator/health/" + probe), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String get(int port, String path) {
    try {
      return HttpClient.newHttpClient().send(request(port, path), BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
  }
}
