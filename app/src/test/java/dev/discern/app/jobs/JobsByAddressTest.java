package dev.discern.app.jobs;

import static dev.discern.app.jobs.ServedDesk.GREEN;
import static dev.discern.app.jobs.ServedDesk.RED;
import static dev.discern.app.jobs.ServedDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.address.PhotoServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Jobs whose photos lie on the web, through a whole Discern. */
class JobsByAddressTest {
  private static final String NEW = "/v1/jobs?pipeline=colours";

  @TempDir static Path folder;
  private static PhotoServer photos;
  private static ServedDesk desk;

  @BeforeAll
  static void serve() throws Exception {
    photos = new PhotoServer();
    photos.serve("/leaf.png", GREEN);
    photos.serve("/apple.png", RED);
    photos.serve(
        "/page.html", "<!doctype html><title>No photo</title>".getBytes(StandardCharsets.UTF_8));
    photos.redirect("/inside.png", "http://169.254.169.254/latest/meta-data/");
    Path config =
        Files.writeString(
            folder.resolve("discern.yaml"),
            "addresses: {private: [\"%s\"]}".formatted(photos.place()));
    desk = new ServedDesk(config, folder.resolve("home"), 1);
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
    photos.close();
  }

  @Test
  void each_address_is_answered_or_refused_in_its_place() throws Exception {
    HttpResponse<String> receipt =
        desk.postJson(
            NEW, list("/leaf.png", "/page.html", "/inside.png", "/nothing.png", "/apple.png?x=1"));

    assertThat(receipt.statusCode()).isEqualTo(202);
    String id = json(receipt.body()).get("id").asString();
    assertThat(desk.settled(id).get("counts").get("done").asInt()).isEqualTo(2);
    JsonNode items = desk.get("/v1/jobs/" + id + "/items").get("items");
    assertThat(items.get(0).get("name").asString()).isEqualTo("leaf.png");
    assertThat(items.get(0).get("answer").get("label").asString()).isEqualTo("green");
    assertThat(items.get(0).get("answer").get("scores")).hasSizeGreaterThan(1);
    assertThat(items.get(1).get("reason").asString()).startsWith("page.html is not an image");
    assertThat(items.get(2).get("reason").asString())
        .contains("leads to http://169.254.169.254/latest/meta-data/, which is at a host that may");
    assertThat(items.get(3).get("reason").asString()).endsWith("/nothing.png answered 404.");
    assertThat(items.get(4).get("name").asString()).isEqualTo("apple.png");
    assertThat(items.get(4).get("answer").get("label").asString()).isEqualTo("red");
  }

  @Test
  void a_job_is_filled_by_address_from_a_number_on() throws Exception {
    String id = json(desk.postJson(NEW, list("/leaf.png")).body()).get("id").asString();

    desk.postJson("/v1/jobs/" + id + "/photos?from=2", list("/apple.png", "/leaf.png"));
    desk.postJson("/v1/jobs/" + id + "/photos?from=2", list("/apple.png", "/leaf.png"));

    assertThat(desk.settled(id).get("counts").get("done").asInt()).isEqualTo(3);
  }

  @Test
  void a_list_that_is_none_is_refused_before_there_is_a_job() throws Exception {
    assertRefused(
        "{\"adresses\": []}", "has an unknown key, \"adresses\". Did you mean addresses?");
    assertRefused("{\"addresses\": []}", "has 0 addresses; one request has 1 to 1,000.");
    assertRefused(
        "{\"addresses\": [%s]}".formatted(String.join(",", Collections.nCopies(1_001, "\"x\""))),
        "has 1,001 addresses; one request has 1 to 1,000.");
    for (String wrong :
        new String[] {
          "{}",
          "null",
          "[]",
          "{\"addresses\": [null]}",
          "{\"addresses\": [1]}",
          "{\"addresses\": 1",
          "{\"addresses\": [\"x\"], \"addresses\": [\"x\"]}",
          "{\"addresses\": [\"x\"]} {}",
          ""
        }) {
      assertRefused(wrong, "{\"bucket\": \"photos\", \"prefix\": \"2026/\"}.");
    }
  }

  private static void assertRefused(String list, String words) throws Exception {
    HttpResponse<String> answer = desk.postJson(NEW, list);
    assertThat(answer.statusCode()).as(list).isEqualTo(400);
    assertThat(json(answer.body()).get("detail").asString()).as(list).endsWith(words);
  }

  private static String list(String... paths) {
    return "{\"addresses\": [%s]}"
        .formatted(
            String.join(
                ", ",
                java.util.Arrays.stream(paths)
                    .map(path -> "\"" + photos.at(path) + "\"")
                    .toList()));
  }
}
