package dev.discern.app.web;

import static dev.discern.app.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.testkit.TinyModels;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PredictTest {
  private static final String PREDICT = "/v1/models/colours/predict";
  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.in(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_raw_photo_is_answered() {
    HttpResponse<String> response = server.post(PREDICT, Photos.RED);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode json = json(response);
    assertThat(json.at("/model").asString()).isEqualTo("colours");
    assertThat(json.at("/version").asInt()).isEqualTo(1);
    JsonNode photo = json.at("/photos/0");
    assertThat(photo.at("/decision").asString()).isEqualTo("accepted");
    assertThat(photo.at("/label").asString()).isEqualTo("red");
    assertThat(photo.at("/size").asString()).isEqualTo("64x48");
    assertThat(photo.at("/scores")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/octet-stream",
        "image/jpeg",
        "application/x-www-form-urlencoded",
        "application/json",
        "text/plain; charset=nonsense",
        "nonsense"
      })
  void the_declared_type_of_a_raw_photo_is_not_believed(String type) {
    HttpResponse<String> response =
        server.post(PREDICT + "?top=1", Photos.RED, "Content-Type", type);

    assertThat(json(response).at("/photos/0/label").asString()).isEqualTo("red");
    assertThat(json(response).at("/photos/0/scores")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html,application/xhtml+xml,*/*;q=0.8", "application/xml", "image/*"})
  void the_answer_is_json_whatever_is_asked_for(String accept) {
    HttpResponse<String> response = server.post(PREDICT, Photos.RED, "Accept", accept);

    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(json(response).at("/photos/0/label").asString()).isEqualTo("red");
  }

  @Test
  void an_explanation_comes_on_request_and_only_then() {
    JsonNode plain = json(server.post(PREDICT, Photos.RED)).at("/photos/0");
    JsonNode explained = json(server.post(PREDICT + "?explain=true", Photos.RED)).at("/photos/0");

    assertThat(plain.has("explanation")).isFalse();
    assertThat(explained.at("/label").asString()).isEqualTo("red");
    assertThat(explained.at("/explanation/label").asString()).isEqualTo("red");
    assertThat(explained.at("/explanation/heat/method").asString()).isEqualTo("occlusion");
    assertThat(explained.at("/explanation/heat/approximate").asBoolean()).isTrue();
    assertThat(explained.at("/explanation/heat/overlay").asString())
        .startsWith("data:image/png;base64,");
  }

  @Test
  void another_label_than_the_likeliest_can_be_explained() {
    JsonNode explained = json(server.post(PREDICT + "?label=blue", Photos.RED)).at("/photos/0");

    assertThat(explained.at("/label").asString()).isEqualTo("red");
    assertThat(explained.at("/explanation/label").asString()).isEqualTo("blue");
  }

  @Test
  void a_label_that_the_model_does_not_have_is_refused_with_near_ones() {
    HttpResponse<String> response = server.post(PREDICT + "?label=bleu", Photos.RED);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/detail").asString())
        .isEqualTo("The label bleu is none of the model colours. Did you mean blue?");
  }

  @Test
  void no_more_photos_are_explained_in_one_request_than_the_limit() {
    Map<String, byte[]> photos = new LinkedHashMap<>();
    for (int i = 0; i < 17; i++) {
      photos.put(i + ".png", Photos.RED);
    }

    assertThat(json(many(PREDICT, photos)).at("/photos")).hasSize(17);
    HttpResponse<String> refused = many(PREDICT + "?explain=true", photos);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(json(refused).at("/detail").asString())
        .isEqualTo(
            "The request wants more photos explained than the limit of 16. Send fewer at once, or"
                + " leave explain out.");
  }

  @Test
  void a_photo_between_labels_is_uncertain_and_names_them() {
    JsonNode photo = json(server.post(PREDICT, Photos.GREY)).at("/photos/0");

    assertThat(photo.at("/decision").asString()).isEqualTo("uncertain");
    assertThat(photo.at("/candidates")).hasSize(3);
  }

  @Test
  void each_photo_of_many_is_answered_or_refused_on_its_own() {
    Map<String, byte[]> photos = new LinkedHashMap<>();
    photos.put("rot & grün?.png", Photos.RED);
    photos.put("notes.txt", Photos.TEXT);
    photos.put("empty.png", new byte[0]);
    photos.put("huge.png", new byte[TestServer.IMAGE.maxBytes() + 1]);
    photos.put("苹果\u200b.png", Photos.GREEN);

    HttpResponse<String> response =
        server.post(PREDICT, Photos.multipart(photos), "Content-Type", Photos.MULTIPART);

    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode answers = json(response).at("/photos");
    assertThat(answers.valueStream().map(photo -> photo.at("/photo").asString()))
        .containsExactlyElementsOf(photos.keySet());
    assertThat(answers.at("/0/label").asString()).isEqualTo("red");
    assertThat(answers.at("/1/refusal/code").asString()).isEqualTo("not-an-image");
    assertThat(answers.at("/2/refusal/code").asString()).isEqualTo("photo-empty");
    assertThat(answers.at("/3/refusal/code").asString()).isEqualTo("photo-too-large");
    assertThat(answers.at("/3/refusal/detail").asString())
        .isEqualTo(
            "huge.png is larger than the limit of 0.2 MB. Make it smaller or raise"
                + " image.max-bytes.");
    assertThat(answers.at("/4/label").asString()).isEqualTo("green");
  }

  @Test
  void a_photo_whose_name_holds_a_zero_is_answered_under_its_fields_name() {
    byte[] body = Photos.multipart(Map.of("red\0.png", Photos.RED));

    JsonNode photo =
        json(server.post(PREDICT, body, "Content-Type", Photos.MULTIPART)).at("/photos/0");

    assertThat(photo.at("/photo").asString()).isEqualTo("photo");
    assertThat(photo.at("/label").asString()).isEqualTo("red");
  }

  @Test
  void two_hundred_photos_in_one_request_are_all_answered() {
    Map<String, byte[]> photos = new LinkedHashMap<>();
    for (int i = 0; i < 200; i++) {
      photos.put(i + ".png", i % 2 == 0 ? Photos.RED : Photos.GREEN);
    }

    JsonNode answers =
        json(server.post(PREDICT, Photos.multipart(photos), "Content-Type", Photos.MULTIPART))
            .at("/photos");

    assertThat(answers).hasSize(200);
    assertThat(answers.at("/198/label").asString()).isEqualTo("red");
    assertThat(answers.at("/199/label").asString()).isEqualTo("green");
  }

  @Test
  void a_promoted_version_answers_the_next_request() {
    server.promote(TinyModels.sigmoid().named("switching"));
    assertThat(json(server.post("/v1/models/switching/predict", Photos.RED)).at("/version").asInt())
        .isEqualTo(1);

    server.promote(TinyModels.colours().named("switching"));

    assertThat(json(server.post("/v1/models/switching/predict", Photos.RED)).at("/version").asInt())
        .isEqualTo(2);
  }

  private static HttpResponse<String> many(String path, Map<String, byte[]> photos) {
    return server.post(path, Photos.multipart(photos), "Content-Type", Photos.MULTIPART);
  }
}
