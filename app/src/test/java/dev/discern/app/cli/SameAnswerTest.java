package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.config.SettingsReader;
import dev.discern.app.wiring.House;
import dev.discern.app.wiring.Serving;
import dev.discern.engine.Discern;
import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.DomainSettings;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.Gallery.KnownPhoto;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.PackageDraft;
import dev.discern.testkit.TinyModels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever asks about a photo is answered alike. */
class SameAnswerTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DecisionSettings DECISION =
      new DecisionSettings(
          2, 0.6, Map.of("red", 0.9), 0.95, 0.01, new DomainSettings(1, 0.2, List.of(), 5));

  @TempDir static Path folder;
  private static Path home;
  private static Serving serving;

  @BeforeAll
  static void a_model_that_has_learnt_from_red_photos_alone() {
    home = folder.resolve("home");
    House house =
        new House(SettingsReader.ofProcess().read(null, home).with("127.0.0.1", 0).withWorkers(0));
    house.models().adopt(reds());
    serving = house.serve(List.of());
  }

  @AfterAll
  static void close() {
    serving.close();
  }

  @Test
  void a_red_photo_is_accepted() throws Exception {
    assertSameAnswer(photo(Color.RED), "accepted", "red 98.67 %");
  }

  @Test
  void an_orange_photo_is_red_or_green() throws Exception {
    assertSameAnswer(
        photo(new Color(255, 140, 0)), "uncertain", "unsure: red 89.96 % or green 9.44 %");
  }

  @Test
  void a_blue_photo_is_not_one_of_mine() throws Exception {
    assertSameAnswer(
        photo(Color.BLUE),
        "out-of-domain",
        "not one of mine: it resembles nothing I have learnt from");
  }

  private static void assertSameAnswer(Path photo, String decision, String verdict)
      throws Exception {
    ObjectNode line = answer(Cli.in(home).run("predict", "reds", photo, "--json").out());
    assertThat(line.path("decision").asString()).isEqualTo(decision);
    assertThat(line.path("verdict").asString()).isEqualTo(verdict);
    assertThat(rest(photo)).isEqualTo(line);
    assertThat(Cli.in(home).run("predict", "reds", photo).out()).contains("\t" + verdict);
    assertThat(kind(library(photo))).isEqualTo(decision);
  }

  private static String kind(Decision decision) {
    return decision instanceof Decision.OutOfDomain
        ? "out-of-domain"
        : decision instanceof Decision.Accepted ? "accepted" : "uncertain";
  }

  private static ObjectNode rest(Path photo) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:%d/v1/models/reds/predict".formatted(serving.port()));
    HttpRequest request =
        HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofFile(photo)).build();
    String body =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    return answer(JSON.readTree(body).at("/photos/0").toString());
  }

  private static Decision library(Path photo) {
    House house = new House(SettingsReader.ofProcess().read(null, home));
    try (ImageClassifier classifier = Discern.open(house.registry().open("reds", 1).folder())) {
      Answer answer = classifier.classify(Discern.photo(photo));
      return ((Answer.Answered) answer).decided().decision();
    }
  }

  /** What does not depend on who asks and when. */
  private static ObjectNode answer(String json) {
    JsonNode tree = JSON.readTree(json);
    return ((ObjectNode) tree).without(List.of("photo", "millis"));
  }

  private static Path photo(Color color) throws IOException {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, 32, 32);
    graphics.dispose();
    Path file = Files.createTempFile(folder, "photo", ".png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private static PackageDraft reds() {
    Gallery gallery =
        new Gallery(List.of(new KnownPhoto("red.png", "red", null)), new float[][] {{1, 0, 0}});
    PackageDraft plain = TinyModels.colours().named("reds").draft();
    return new PackageDraft(
        plain.description().deciding(DECISION),
        plain.onnx(),
        Map.of(ModelPackage.GALLERY, ModelPackage.part(gallery)));
  }
}
