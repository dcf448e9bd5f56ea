package dev.discern.app.jobs;

import static dev.discern.app.jobs.ServedDesk.GREEN;
import static dev.discern.app.jobs.ServedDesk.RED;
import static dev.discern.app.jobs.ServedDesk.await;
import static dev.discern.app.jobs.ServedDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.jobs.ServedDesk.Part;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.PutTerms;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.HistoryFilter;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Jobs over REST, through real servers, queues, workers and a real ledger. */
class JobsTest {
  @TempDir static Path home;
  private static ServedDesk desk;

  @BeforeAll
  static void serve() {
    desk = new ServedDesk(home, 1);
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
  }

  @Test
  void each_photo_of_a_job_is_answered_or_refused_in_its_place() throws Exception {
    HttpResponse<String> receipt =
        desk.post(
            "/v1/jobs?pipeline=colours",
            List.of(
                new Part("leaf.png", GREEN),
                new Part("notes.txt", "hello, not a photo".getBytes(StandardCharsets.UTF_8)),
                new Part("Käfer 100% +.png", RED)));

    assertThat(receipt.statusCode()).isEqualTo(202);
    String id = json(receipt.body()).get("id").asString();
    assertThat(receipt.headers().firstValue("Location")).contains("/v1/jobs/" + id);
    JsonNode job = desk.settled(id);
    assertThat(job.get("counts").get("done").asInt()).isEqualTo(2);
    assertThat(job.get("counts").get("refused").asInt()).isEqualTo(1);
    JsonNode items = desk.get("/v1/jobs/" + id + "/items").get("items");
    assertThat(items.get(0).get("answer").get("label").asString()).isEqualTo("green");
    assertThat(items.get(1).get("reason").asString()).startsWith("notes.txt is not an image");
    assertThat(items.get(2).get("name").asString()).isEqualTo("Käfer 100% +.png");
    assertThat(items.get(2).get("answer").get("label").asString()).isEqualTo("red");
  }

  @Test
  void a_photo_with_the_longest_name_that_a_file_can_have_is_answered() throws Exception {
    String id = desk.job(List.of(new Part("\u82B1".repeat(83) + ".png", GREEN)));

    assertThat(desk.settled(id).get("counts").get("done").asInt()).isEqualTo(1);
  }

  @Test
  void a_job_for_no_pipeline_is_told_where_to_name_one() throws Exception {
    HttpResponse<String> answer = desk.post("/v1/jobs", List.of(new Part("leaf.png", GREEN)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("pipeline is missing. Add ?pipeline=... to the address");
  }

  @Test
  void a_page_that_none_goes_on_to_is_refused() throws Exception {
    String id = desk.job(List.of(new Part("leaf.png", GREEN)));

    HttpResponse<String> answer = desk.send("GET", "/v1/jobs/" + id + "/items?after=x");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("after=x is where no page goes on.");
  }

  @Test
  void who_cancels_a_job_or_sends_photos_again_is_in_the_trail() throws Exception {
    String id = desk.job(List.of(new Part("leaf.png", GREEN)));
    desk.settled(id);

    desk.send("POST", "/v1/jobs/" + id + "/redrive");
    desk.send("DELETE", "/v1/jobs/" + id);

    assertThat(desk.trail())
        .startsWith(
            "local job cancelled %s, 0 photos".formatted(id),
            "local redriven %s, 0 photos".formatted(id));
  }

  @Test
  void a_request_that_says_nothing_of_a_body_opens_a_job_without_photos() throws Exception {
    String request =
        "POST /v1/jobs?pipeline=colours HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket("127.0.0.1", desk.serving().port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 202").contains("\"photos\":0");
    }
  }

  @Test
  void items_come_in_pages() throws Exception {
    String id = desk.job(photos(7));

    JsonNode first = desk.get("/v1/jobs/" + id + "/items?max=5");
    JsonNode second =
        desk.get("/v1/jobs/" + id + "/items?max=5&after=" + first.get("next").asString());

    assertThat(first.get("items")).hasSize(5);
    assertThat(second.get("items")).hasSize(2);
    assertThat(second.has("next")).isFalse();
  }

  @Test
  void a_request_that_is_repeated_under_its_key_is_the_same_job() throws Exception {
    String path = "/v1/jobs?pipeline=colours";
    JsonNode first = json(desk.post(path, photos(3), "Idempotency-Key", "k-17").body());
    JsonNode again = json(desk.post(path, photos(3), "Idempotency-Key", "k-17").body());

    assertThat(again.get("id")).isEqualTo(first.get("id"));
    assertThat(desk.settled(first.get("id").asString()).get("photos").asInt()).isEqualTo(3);
  }

  @Test
  void a_job_can_be_filled_in_several_requests_and_a_broken_one_repeated() throws Exception {
    String id = desk.job(photos(2));

    desk.post("/v1/jobs/" + id + "/photos?from=3", photos(2));
    desk.post("/v1/jobs/" + id + "/photos?from=3", photos(2));

    assertThat(desk.settled(id).get("counts").get("done").asInt()).isEqualTo(4);
  }

  @Test
  void an_object_that_somebody_else_puts_into_the_inbox_is_answered_and_recorded() {
    store()
        .put(new ObjectKey("inbox", "colours/camera 7/a+b %.png"), GREEN, PutTerms.of("image/png"));

    HistoryFilter named = new HistoryFilter(null, null, null, "a+b", null, null, null, null, false);
    await(() -> desk.serving().desk().database().history().count(named) == 1);

    Entry entry =
        desk.serving().desk().database().history().search(named, null, 10).entries().get(0);
    assertThat(entry.result().key().pipeline()).isEqualTo("colours");
    assertThat(entry.caller()).isNull();
  }

  @Test
  void a_worker_that_is_killed_is_replaced_and_no_photo_is_lost() throws Exception {
    await(() -> !desk.serving().desk().workers().isEmpty());
    String id = desk.job(photos(40));
    long worker = desk.serving().desk().workers().get(0);

    ProcessHandle.of(worker).ifPresent(ProcessHandle::destroyForcibly);

    assertThat(desk.settled(id).get("counts").get("done").asInt()).isEqualTo(40);
    assertThat(desk.serving().desk().database().ledger().verify()).isEmpty();
  }

  @Test
  void a_job_tells_live_how_it_goes() throws Exception {
    String id = desk.job(photos(5));

    String told = desk.send("GET", "/v1/jobs/" + id + "/events").body();

    assertThat(told).contains("event:job").contains("\"over\":true");
  }

  @Test
  void a_cancelled_job_is_over() throws Exception {
    String id = desk.job(photos(3));

    desk.send("DELETE", "/v1/jobs/" + id);

    JsonNode job = desk.settled(id);
    assertThat(job.has("cancelledAt")).isTrue();
    assertThat(job.get("settled").asInt()).isEqualTo(3);
  }

  @Test
  void a_forgotten_photo_stays_forgotten_when_it_is_handed_in_again_under_its_number()
      throws Exception {
    String id = desk.job(List.of(new Part("secret.png", GREEN)));
    desk.settled(id);
    ObjectKey place = new ObjectKey("inbox", "colours/" + id + "/1/secret.png");
    assertThat(store().head(place)).isPresent();

    assertThat(desk.send("DELETE", "/v1/items/" + id + "-1").statusCode()).isEqualTo(204);
    assertThat(objects(id)).isEmpty();
    assertThat(
            desk.post("/v1/jobs/" + id + "/photos?from=1", List.of(new Part("secret.png", GREEN)))
                .statusCode())
        .isEqualTo(409);
    assertThat(objects(id)).isEmpty();
    assertThat(store().put(place, GREEN, PutTerms.of("image/png")).stored()).isTrue();

    await(() -> objects(id).isEmpty());
    JsonNode item = desk.get("/v1/jobs/" + id + "/items").get("items").get(0);
    assertThat(item.get("name").asString()).isEqualTo("forgotten");
    assertThat(item.has("answer")).isFalse();
    assertThat(desk.serving().desk().database().ledger().verify()).isEmpty();
    assertThat(desk.trail()).startsWith("local forgotten " + id + "-1");
  }

  private static ObjectStore store() {
    return desk.serving().desk().storage().store();
  }

  /** What lies in the inbox and among the results of a job. */
  private static List<String> objects(String job) {
    return Stream.of("inbox", "results")
        .flatMap(bucket -> store().list(bucket, "colours/" + job, "", 9).stream())
        .map(object -> object.key().key())
        .toList();
  }

  @Test
  void a_pipeline_that_nobody_knows_is_refused_with_a_near_one() throws Exception {
    HttpResponse<String> answer = desk.post("/v1/jobs?pipeline=colour", photos(1));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer.body()).get("detail").asString())
        .isEqualTo("colour is for no pipeline and no live model. Did you mean colours?");
  }

  @Test
  void photos_by_address_are_refused_until_somebody_allows_them() throws Exception {
    HttpResponse<String> answer =
        desk.postJson(
            "/v1/jobs?pipeline=colours", "{\"addresses\": [\"https://images.example.org/a\"]}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer.body()).get("detail").asString())
        .isEqualTo(
            "A photo cannot be handed in by its address here. Name the hosts that may be asked in"
                + " the setting addresses.allow, or set addresses.any-public to true.");
  }

  @Test
  void a_job_that_is_not_there_is_refused() throws Exception {
    HttpResponse<String> answer = desk.send("GET", "/v1/jobs/j0000");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer.body()).get("code").asString()).isEqualTo("job-unknown");
  }

  private static List<Part> photos(int count) {
    List<Part> photos = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      photos.add(new Part("IMG_" + i + ".png", i % 2 == 0 ? GREEN : RED));
    }
    return photos;
  }
}
