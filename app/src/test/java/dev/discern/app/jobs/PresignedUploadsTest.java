package dev.discern.app.jobs;

import static dev.discern.app.jobs.ServedDesk.GREEN;
import static dev.discern.app.jobs.ServedDesk.RED;
import static dev.discern.app.jobs.ServedDesk.await;
import static dev.discern.app.jobs.ServedDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Photos that are announced, and put where the answer says, through a whole Discern. */
class PresignedUploadsTest {
  private static final String NEW = "/v1/jobs?pipeline=colours";
  private static final byte[] TEXT = "not a photo".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path home;
  private static ServedDesk desk;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void serve() {
    desk = new ServedDesk(home, 1);
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
  }

  @Test
  void what_is_put_to_a_presigned_address_is_answered_and_counted_by_its_job() throws Exception {
    HttpResponse<String> receipt =
        desk.postJson(
            NEW,
            uploads(
                upload("Käfer 100% +.png", GREEN.length),
                upload("notes.txt", TEXT.length),
                upload("giant.jpg", 80_000_000),
                upload("never.jpg", 7)));

    assertThat(receipt.statusCode()).isEqualTo(202);
    JsonNode job = json(receipt.body());
    String id = job.get("id").asString();
    assertThat(receipt.headers().firstValue("Location")).contains("/v1/jobs/" + id);
    assertThat(job.at("/counts/received").asInt()).isEqualTo(3);
    assertThat(job.at("/uploads/2/put").isMissingNode()).isTrue();
    assertThat(job.at("/uploads/2/reason").asString())
        .startsWith("giant.jpg is larger than the limit of 25.0 MB.");
    assertThat(Instant.parse(job.at("/uploads/0/until").asString())).isAfter(Instant.now());
    assertThat(put(job.at("/uploads/0"), GREEN)).isEqualTo(200);
    assertThat(put(job.at("/uploads/1"), TEXT)).isEqualTo(200);

    await(() -> desk.get("/v1/jobs/" + id).get("settled").asInt() == 3);

    JsonNode later = desk.get("/v1/jobs/" + id);
    assertThat(later.at("/counts/done").asInt()).isEqualTo(1);
    assertThat(later.at("/counts/refused").asInt()).isEqualTo(2);
    assertThat(later.at("/counts/received").asInt()).isEqualTo(1);
    assertThat(later.get("over").asBoolean()).isFalse();
    JsonNode items = desk.get("/v1/jobs/" + id + "/items").get("items");
    assertThat(items.at("/0/name").asString()).isEqualTo("Käfer 100% +.png");
    assertThat(items.at("/0/answer/label").asString()).isEqualTo("green");
    assertThat(items.at("/1/reason").asString()).startsWith("notes.txt is not an image");
    desk.send("DELETE", "/v1/jobs/" + id);
    assertThat(desk.settled(id).at("/counts/cancelled").asInt()).isEqualTo(1);
  }

  @Test
  void who_repeats_an_announcement_gets_addresses_for_what_has_not_arrived() throws Exception {
    String wish = uploads(upload("a.png", GREEN.length), upload("b.png", RED.length));
    JsonNode first = json(desk.postJson(NEW, wish, "Idempotency-Key", "u-1").body());
    String id = first.get("id").asString();
    put(first.at("/uploads/0"), GREEN);
    await(() -> desk.get("/v1/jobs/" + id).get("settled").asInt() == 1);

    JsonNode again = json(desk.postJson(NEW, wish, "Idempotency-Key", "u-1").body());

    assertThat(again.get("id").asString()).isEqualTo(id);
    assertThat(again.at("/uploads/0/state").asString()).isEqualTo("done");
    assertThat(again.at("/uploads/0/put").isMissingNode()).isTrue();
    assertThat(again.at("/uploads/1/until")).isEqualTo(first.at("/uploads/1/until"));
    assertThat(put(again.at("/uploads/1"), RED)).isEqualTo(200);
    assertThat(desk.settled(id).at("/counts/done").asInt()).isEqualTo(2);
  }

  @Test
  void an_address_takes_one_photo_of_the_announced_length_once() throws Exception {
    JsonNode job = json(desk.postJson(NEW, uploads(upload("a.png", GREEN.length))).body());
    JsonNode upload = job.at("/uploads/0");

    assertThat(put(upload, new byte[GREEN.length + 1])).isEqualTo(403);
    assertThat(put(upload, GREEN)).isEqualTo(200);
    assertThat(put(upload, new byte[GREEN.length])).isEqualTo(412);

    assertThat(desk.settled(job.get("id").asString()).at("/counts/done").asInt()).isEqualTo(1);
  }

  @Test
  void more_are_announced_from_a_number_on_and_another_photo_for_a_number_is_refused()
      throws Exception {
    String id = json(desk.postJson(NEW, uploads(upload("a.png", 7))).body()).get("id").asString();
    String more = "/v1/jobs/" + id + "/photos?from=";

    JsonNode second = json(desk.postJson(more + 2, uploads(upload("b.png", 7))).body());
    HttpResponse<String> taken = desk.postJson(more + 1, uploads(upload("b.png", 7)));

    assertThat(second.at("/uploads/0/number").asInt()).isEqualTo(2);
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(json(taken.body()).get("detail").asString())
        .isEqualTo(
            "b.png cannot be number 1 of this job: that is another photo, a.png. Hand it in under a"
                + " number that is free.");
    desk.send("DELETE", "/v1/jobs/" + id);
    HttpResponse<String> late = desk.postJson(more + 3, uploads(upload("c.png", 7)));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(json(late.body()).get("code").asString()).isEqualTo("job-cancelled");
  }

  @Test
  void a_list_that_is_none_is_refused_before_there_is_a_job() throws Exception {
    assertRefused("{\"uploads\": []}", "has 0 uploads; one request has 1 to 1,000.");
    String[] many = Collections.nCopies(1_001, upload("a", 1)).toArray(String[]::new);
    assertRefused(uploads(many), "has 1,001 uploads; one request has 1 to 1,000.");
    assertRefused(uploads(upload("  ", 1)), "has an upload without a name. Name each photo.");
    assertRefused(
        uploads(upload("a".repeat(4_900_000), 1)),
        "has an upload whose name has 4,900,000 characters; 1,000 are the most. Shorten it.");
    assertRefused(uploads(upload("a", -1)), "says that a has -1 bytes. Say how many it has.");
    assertRefused("{\"uploads\": [{\"nam\": \"a\"}]}", "\"nam\". Did you mean name?");
    for (String wrong :
        List.of(
            "{\"uploads\": [{\"name\": \"a\"}]}",
            "{\"uploads\": [{\"bytes\": 1}]}",
            "{\"uploads\": [null]}",
            "{\"uploads\": [{\"name\": \"a\", \"bytes\": \"1\"}]}",
            "{\"uploads\": [{\"name\": \"a\", \"bytes\": 1.5}]}",
            "{\"uploads\": [{\"name\": \"a\", \"bytes\": 1}], \"addresses\": [\"http://a\"]}")) {
      assertRefused(wrong, "{\"bucket\": \"photos\", \"prefix\": \"2026/\"}.");
    }
  }

  @Test
  void the_description_shows_each_way_to_hand_photos_in() {
    JsonNode open = desk.get("/openapi.json").get("paths").get("/v1/jobs").get("post");

    JsonNode bodies = open.get("requestBody").get("content");
    assertThat(bodies.propertyNames()).contains("multipart/form-data", "application/json");
    assertThat(bodies.get("application/json").get("examples").propertyNames())
        .containsExactly("by address", "to be uploaded", "in a bucket");
    assertThat(
            desk.get("/openapi.json")
                .at("/components/schemas/UploadJson/properties")
                .propertyNames())
        .contains("put", "headers", "until");
  }

  private static void assertRefused(String list, String words) throws Exception {
    HttpResponse<String> answer = desk.postJson(NEW, list);
    assertThat(answer.statusCode()).as(list).isEqualTo(400);
    assertThat(json(answer.body()).get("detail").asString()).as(list).endsWith(words);
  }

  private int put(JsonNode upload, byte[] photo) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(upload.get("put").asString()))
            .PUT(BodyPublishers.ofByteArray(photo));
    upload
        .get("headers")
        .properties()
        .forEach(header -> request.header(header.getKey(), header.getValue().asString()));
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private static String uploads(String... each) {
    return "{\"uploads\": [%s]}".formatted(String.join(", ", each));
  }

  private static String upload(String name, long bytes) {
    return "{\"name\": \"%s\", \"bytes\": %d}".formatted(name, bytes);
  }
}
