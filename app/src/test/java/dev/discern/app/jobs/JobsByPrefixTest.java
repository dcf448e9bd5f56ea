package dev.discern.app.jobs;

import static dev.discern.app.jobs.ServedDesk.GREEN;
import static dev.discern.app.jobs.ServedDesk.RED;
import static dev.discern.app.jobs.ServedDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.PutTerms;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Jobs whose photos lie in a bucket, through a whole Discern. */
class JobsByPrefixTest {
  private static final String NEW = "/v1/jobs?pipeline=colours";

  @TempDir static Path folder;
  private static ServedDesk desk;

  @BeforeAll
  static void serve() throws Exception {
    Path config =
        Files.writeString(folder.resolve("discern.yaml"), "storage: {readable: [photos]}");
    desk = new ServedDesk(config, folder.resolve("home"), 1);
    store().ensureBucket("photos");
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
  }

  @Test
  void the_keys_of_a_prefix_are_answered_or_refused_in_their_order() throws Exception {
    put("day 1/a.png", GREEN);
    put("day 1/b.txt", "no photo".getBytes(StandardCharsets.UTF_8));
    put("day 1/deep/Käfer 100% +.png", RED);
    put("day 2/c.png", RED);

    HttpResponse<String> receipt = desk.postJson(NEW, wish("photos", "day 1/"));

    assertThat(receipt.statusCode()).isEqualTo(202);
    String id = json(receipt.body()).get("id").asString();
    assertThat(desk.settled(id).at("/counts/done").asInt()).isEqualTo(2);
    JsonNode items = desk.get("/v1/jobs/" + id + "/items").get("items");
    assertThat(items).hasSize(3);
    assertThat(items.at("/0/answer/label").asString()).isEqualTo("green");
    assertThat(items.at("/1/reason").asString()).startsWith("b.txt is not an image");
    assertThat(items.at("/2/name").asString()).isEqualTo("Käfer 100% +.png");
    assertThat(items.at("/2/answer/label").asString()).isEqualTo("red");
    assertThat(store().list("photos", "day 1/", "", 10)).hasSize(3);
  }

  @Test
  void a_request_that_is_repeated_stores_nothing_twice_and_sees_that_a_photo_has_changed()
      throws Exception {
    put("again/a.png", GREEN);
    String wish = wish("photos", "again/");
    String id = json(desk.postJson(NEW, wish, "Idempotency-Key", "p").body()).get("id").asString();

    JsonNode again = json(desk.postJson(NEW, wish, "Idempotency-Key", "p").body());

    assertThat(again.get("id").asString()).isEqualTo(id);
    assertThat(desk.settled(id).get("photos").asInt()).isEqualTo(1);
    put("again/a.png", RED);
    HttpResponse<String> changed = desk.postJson(NEW, wish, "Idempotency-Key", "p");
    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(json(changed.body()).get("code").asString()).isEqualTo("photo-number-taken");
  }

  @Test
  void what_may_not_be_read_or_is_not_there_is_refused_before_there_is_a_job() throws Exception {
    assertRefused(
        wish("inbox", ""),
        422,
        "Bucket inbox may not be read here. Name it in the setting storage.readable.");
    assertRefused(
        wish("photos", "nothing/"),
        404,
        "photos/nothing/ is where no key begins. Check the prefix.");
    assertRefused(
        "{\"bucket\": \"photos\"}", 400, "{\"bucket\": \"photos\", \"prefix\": \"2026/\"}.");
  }

  private static void assertRefused(String wish, int status, String words) throws Exception {
    HttpResponse<String> answer = desk.postJson(NEW, wish);
    assertThat(answer.statusCode()).as(wish).isEqualTo(status);
    assertThat(json(answer.body()).get("detail").asString()).endsWith(words);
  }

  private static void put(String key, byte[] photo) {
    store().put(new ObjectKey("photos", key), photo, PutTerms.of("image/png"));
  }

  private static ObjectStore store() {
    return desk.serving().desk().storage().store();
  }

  private static String wish(String bucket, String prefix) {
    return "{\"bucket\": \"%s\", \"prefix\": \"%s\"}".formatted(bucket, prefix);
  }
}
