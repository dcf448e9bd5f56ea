package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.access.Gatehouse;
import dev.discern.testkit.SharedData;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HostileImagesTest {
  private static final int AT_ONCE = 100;
  @TempDir Path folder;

  @Test
  void every_hostile_image_is_answered_or_refused_alike_alone_and_among_others()
      throws IOException {
    List<Path> files = files(SharedData.data("hostile-images"));
    try (TestServer server =
        TestServer.in(
            folder,
            WebSettings.on("127.0.0.1", 0, Gatehouse.open(), Duration.ofMinutes(5)),
            TinyModels.colours())) {
      for (int from = 0; from < files.size(); from += AT_ONCE) {
        Map<String, byte[]> photos =
            photos(files.subList(from, Math.min(files.size(), from + AT_ONCE)));
        JsonNode together =
            TestServer.json(
                    server.post(
                        predict(server),
                        Photos.multipart(photos),
                        "Content-Type",
                        Photos.MULTIPART))
                .at("/photos");
        int number = 0;
        for (Map.Entry<String, byte[]> photo : photos.entrySet()) {
          HttpResponse<String> alone = server.post(predict(server), photo.getValue());
          assertThat(outcome(alone)).as(photo.getKey()).isEqualTo(outcome(together.get(number++)));
        }
      }
      assertThat(server.post(predict(server), Photos.RED).statusCode()).isEqualTo(200);
    }
  }

  private static String predict(TestServer server) {
    return "/v1/models/" + server.registry.names().get(0) + "/predict";
  }

  private static String outcome(HttpResponse<String> response) {
    JsonNode json = TestServer.json(response);
    if (response.statusCode() == 200) {
      return outcome(json.at("/photos/0"));
    }
    assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
    return json.at("/code").asString();
  }

  private static String outcome(JsonNode photo) {
    return photo.has("refusal")
        ? photo.at("/refusal/code").asString()
        : photo.at("/label").asString() + " " + photo.at("/probability");
  }

  private static Map<String, byte[]> photos(List<Path> files) throws IOException {
    Map<String, byte[]> photos = new LinkedHashMap<>();
    for (Path file : files) {
      photos.put(file.toString(), Files.readAllBytes(file));
    }
    return photos;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
