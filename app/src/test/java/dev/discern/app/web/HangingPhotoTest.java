package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.access.Gatehouse;
import dev.discern.app.models.LiveModels;
import dev.discern.app.web.intake.IntakeLimits;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.registry.FolderRegistry;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.SizePlan;
import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.registry.ModelPackage;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A photo from which the decoder does not come back, at a server with two places. */
@Timeout(120)
class HangingPhotoTest {
  private static final String PREDICT = "/v1/models/colours/predict";
  private static final Duration PHOTO_WITHIN = Duration.ofSeconds(3);
  private static final IntakeLimits INTAKE =
      new IntakeLimits(
          2, 4, Duration.ZERO, 9, 1_000_000, 1_000_000, Duration.ofSeconds(30), PHOTO_WITHIN);

  @TempDir Path folder;
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger opened = new AtomicInteger();
  private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
  private FolderRegistry registry;
  private LiveModels models;
  private WebServer server;

  @BeforeEach
  void start() {
    registry = new FolderRegistry(folder, InstantSource.fixed(Instant.EPOCH));
    promote();
    models = new LiveModels(registry, this::open);
    server =
        WebServer.start(
            new WebSettings("127.0.0.1", 0, TestServer.SETTINGS.idle(), INTAKE, Gatehouse.open()),
            new WebPorts(registry, models, TestServer.IMAGE, System::nanoTime, null, null));
  }

  @AfterEach
  void stop() {
    mayEnd.countDown();
    server.close();
    models.close();
  }

  @Test
  void whoever_sent_it_is_answered_and_the_others_go_on() throws Exception {
    HttpResponse<String> refused = post(Photos.RED);

    AccessTest.assertProblem(refused, 422, "photo-unfinished");
    assertThat(refused.body()).contains("did not come to an end within 3 seconds");
    assertThat(post(Photos.GREEN).statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/prometheus").body())
        .contains("discern_places_lost 1.0")
        .contains("discern_refusals_total{code=\"photo-unfinished\"} 1.0");
  }

  @Test
  void with_every_place_lost_it_is_not_ready_until_one_comes_back() throws Exception {
    Map<String, byte[]> photos = new LinkedHashMap<>();
    photos.put("a.png", Photos.RED);
    photos.put("b.png", Photos.RED);
    photos.put("c.png", Photos.GREEN);
    HttpResponse<String> answers =
        send(request(PREDICT).header("Content-Type", Photos.MULTIPART), Photos.multipart(photos));

    assertThat(answers.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(answers).at("/photos").findValuesAsString("code"))
        .containsExactly("photo-unfinished", "photo-unfinished", "busy");
    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
    assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);

    mayEnd.countDown();
    while (get("/actuator/health/readiness").statusCode() != 200) {
      Thread.onSpinWait();
    }
    assertThat(post(Photos.GREEN).statusCode()).isEqualTo(200);
  }

  @Test
  void its_model_stays_open_beneath_it_whatever_is_promoted() throws Exception {
    assertThat(post(Photos.RED).statusCode()).isEqualTo(422);
    promote(1);

    assertThat(post(Photos.GREEN).body()).contains("\"version\":2");
    assertThat(closed).isEmpty();

    mayEnd.countDown();
    assertThat(closed.take()).isEqualTo(1);
  }

  private void promote(int... before) {
    int version = registry.register(TinyModels.colours().named("colours").draft(), "ann").version();
    registry.promote(
        "colours",
        version,
        before.length == 0 ? OptionalInt.empty() : OptionalInt.of(before[0]),
        "ann");
  }

  private ImageClassifier open(ModelPackage files) {
    return new ImageClassifier(
        new Hanging(new StandardImageDecoder(TestServer.IMAGE), mayEnd),
        new Watched(new OnnxClassifierLoader().load(files), opened.incrementAndGet(), closed),
        Gallery.EMPTY,
        System::nanoTime);
  }

  private HttpResponse<String> post(byte[] photo) throws IOException, InterruptedException {
    return send(request(PREDICT), photo);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(HttpRequest.Builder request, byte[] body)
      throws IOException, InterruptedException {
    return client.send(
        request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .timeout(Duration.ofSeconds(30));
  }

  /** Says when it is closed, and which of those that were opened it is. */
  private record Watched(Classifier real, int number, BlockingQueue<Integer> closed)
      implements Classifier {
    @Override
    public ModelDescription description() {
      return real.description();
    }

    @Override
    public List<Prediction> predict(List<Tensor> batch, Set<Prediction.Extra> extras) {
      return real.predict(batch, extras);
    }

    @Override
    public void close() {
      closed.add(number);
      real.close();
    }
  }

  /** Does not come back from a red photo for as long as it may not. */
  private record Hanging(ImageDecoder decoder, CountDownLatch mayEnd) implements ImageDecoder {
    @Override
    public DecodedImage decode(Photo photo, SizePlan plan) {
      if (Arrays.equals(photo.bytes(), Photos.RED)) {
        hang();
      }
      return decoder.decode(photo, plan);
    }

    @Override
    public ImageFacts inspect(Photo photo) {
      return decoder.inspect(photo);
    }

    private void hang() {
      try {
        mayEnd.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
