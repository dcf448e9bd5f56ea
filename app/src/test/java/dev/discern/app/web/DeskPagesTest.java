package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.access.AccessMode;
import dev.discern.app.access.Gatehouse;
import dev.discern.app.access.Role;
import dev.discern.testkit.TinyModels;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskPagesTest {
  private static final Duration LEASE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private FullDesk desk;
  private final Gatehouse gate =
      new Gatehouse()
          .with("anna", Role.OPERATOR)
          .with("olga", Role.OPERATOR)
          .with("vera", Role.VIEWER);
  private TestServer server;

  @BeforeEach
  void start() {
    desk = new FullDesk(folder);
    server = desk.served(folder, gate);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_job_is_listed_with_how_far_it_is() {
    assertThat(page("/jobs"))
        .contains("apple-desk", "anna", "7 of 8 settled", "/jobs/" + desk.job.id());
  }

  @Test
  void a_job_shows_its_counts_and_what_became_of_each_photo() {
    assertThat(page("/jobs/" + desk.job.id()))
        .contains("<dt>done</dt><dd>5</dd>", "<dt>set aside</dt><dd>1</dd>")
        .contains(
            "fresh 97.00\u00a0%",
            "This looks like", "One of: fresh 50.00\u00a0%, rotten 37.50\u00a0%")
        .contains("The photo is cut off. Send it again.", "It took two workers with it.")
        .contains("IMG_8.jpg", "Announced; the photo is not here yet.", "data-refresh");
  }

  @Test
  void who_handed_a_job_in_cancels_what_has_not_begun_and_is_in_the_trail() {
    String cancel = "/jobs/" + desk.job.id() + "/cancel";
    Client olga = Client.loggedIn(server, "olga");
    assertThat(olga.form(cancel, Map.of("_csrf", olga.proof())).body())
        .contains("olga may not cancel a job of anna. Ask them, or an admin.");

    Client anna = Client.loggedIn(server, "anna");
    anna.form(cancel, Map.of("_csrf", anna.proof()));

    assertThat(page("/jobs/" + desk.job.id())).contains("all 8 settled", ", cancelled");
    assertThat(desk.trail.words())
        .containsExactly("anna job cancelled " + desk.job.id() + ", 1 photos");
  }

  @ParameterizedTest
  @CsvSource({
    "decision=accepted,           1, IMG_1.jpg",
    "decision=uncertain,          3, IMG_2.jpg",
    "label=fresh&decision=accepted,1, IMG_1.jpg",
    "name=img_5,                  1, IMG_5.jpg",
    "model=apples%401&name=3.jpg, 1, IMG_3.jpg",
    "pipeline=apple-desk,         7, IMG_7.jpg",
    "from=2026-11-20&until=2026-11-20,7, IMG_1.jpg"
  })
  void the_history_finds_what_is_asked_for(String query, int count, String name) {
    assertThat(page("/history?" + query)).contains("<b>" + count + "</b>", name + "</a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"until=2026-11-19", "from=2026-11-21", "label=banana", "pipeline=other"})
  void the_history_says_when_nothing_fits(String query) {
    assertThat(page("/history?" + query)).contains("Nothing found", "Leave something out.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=yesterday", "job=1"})
  void nonsense_in_a_search_is_refused(String query) {
    HttpResponse<String> response =
        Client.loggedIn(server, "vera").get("/history?" + query, "Accept", "text/html");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("The request is not valid");
  }

  @Test
  void a_photo_has_its_scores_its_facts_and_what_followed() {
    assertThat(page("/items/" + desk.item(1)))
        .contains("fresh 97.00\u00a0%", "rotten", "apples@1", "5.9 ms: decoding 2.0")
        .contains("Filed as sorted/fresh/a.jpg.", "given up", "The receiver answered 500.")
        .contains("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "anna");
    assertThat(page("/items/" + desk.item(8))).contains("Announced; the photo is not here yet.");
  }

  @Test
  void a_photo_is_shown_as_the_image_it_is_and_what_is_none_is_not_shown() {
    Client vera = Client.loggedIn(server, "vera");
    HttpResponse<String> photo = vera.get("/items/" + desk.item(1) + "/photo");
    assertThat(photo.statusCode()).isEqualTo(200);
    assertThat(photo.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(photo.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(photo.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("sandbox");

    HttpResponse<String> script = vera.get("/items/" + desk.item(6) + "/photo");
    assertThat(script.statusCode()).isEqualTo(415);
    assertThat(script.body()).doesNotContain("<script>alert");
    assertThat(vera.get("/items/" + desk.item(8) + "/photo").statusCode()).isEqualTo(404);
    assertThat(vera.get("/items/" + desk.item(8) + "/thumbnail").headers().firstValue("Location"))
        .hasValue("/static/nothing.svg");
  }

  @Test
  void only_what_a_worker_has_answered_is_opened_for_a_small_picture() {
    Client vera = Client.loggedIn(server, "vera");
    assertThat(vera.get("/items/" + desk.item(1) + "/thumbnail").statusCode()).isEqualTo(200);
    for (int number : new int[] {6, 7, 8}) { // refused, set aside, announced
      assertThat(
              vera.get("/items/" + desk.item(number) + "/thumbnail")
                  .headers()
                  .firstValue("Location"))
          .hasValue("/static/nothing.svg");
    }
    assertThat(desk.opened).containsExactly(desk.key(1));

    assertThat(page("/jobs/" + desk.job.id()))
        .contains("/items/" + desk.item(1) + "/thumbnail", "/static/nothing.svg")
        .doesNotContain(
            "/items/" + desk.item(7) + "/thumbnail", "/items/" + desk.item(8) + "/thumbnail");
    assertThat(page("/set-aside")).contains("/static/nothing.svg").doesNotContain("/thumbnail");
  }

  @Test
  void a_word_of_a_person_is_kept_and_the_next_photo_comes() {
    assertThat(page("/review")).contains("<b>3</b>", "photos wait", "IMG_4.jpg");
    Client olga = Client.loggedIn(server, "olga");

    HttpResponse<String> said =
        olga.form("/review/4", Map.of("_csrf", olga.proof(), "label", "rotten"));

    assertThat(said.headers().firstValue("Location")).hasValue("/review");
    assertThat(page("/review")).contains("<b>2</b>", "IMG_3.jpg");
    assertThat(page("/items/" + desk.item(4))).contains("Reviewed: <b>rotten</b>", "olga");
    assertThat(desk.trail.words()).containsExactly("olga reviewed row 4: rotten");
  }

  @Test
  void what_is_passed_over_waits_further() {
    assertThat(page("/review?after=4")).contains("IMG_3.jpg", "/review?after=3");
    assertThat(page("/review?after=3")).contains("IMG_2.jpg", "/review?passed=true");
    assertThat(page("/review?passed=true")).contains("That was the last one", "Begin again");
  }

  @Test
  void a_viewer_may_look_at_all_of_it_and_change_nothing() {
    Client vera = Client.loggedIn(server, "vera");
    for (String path :
        new String[] {
          "/review/4",
          "/jobs/" + desk.job.id() + "/cancel",
          "/set-aside/again",
          "/set-aside/messages/work",
          "/items/" + desk.item(1) + "/forget"
        }) {
      HttpResponse<String> response =
          vera.form(path, Map.of("_csrf", vera.proof(), "label", "rotten"));
      assertThat(response.statusCode()).as(path).isEqualTo(403);
    }
    assertThat(vera.get("/review", "Accept", "text/html").body()).doesNotContain("/review/4");
    assertThat(desk.trail.words()).isEmpty();
  }

  @Test
  void what_was_set_aside_says_why_and_goes_back_to_the_workers() {
    assertThat(page("/set-aside")).contains("IMG_7.jpg", "It took two workers with it.");
    Client olga = Client.loggedIn(server, "olga");

    HttpResponse<String> sent =
        olga.form("/set-aside/again", Map.of("_csrf", olga.proof(), "item", desk.item(7)));

    assertThat(sent.headers().firstValue("Location")).hasValue("/set-aside?sent=1");
    assertThat(desk.sentAgain).containsExactly(desk.item(7));
    assertThat(page("/set-aside?sent=1"))
        .contains("One photo was sent to the workers again.", "Nothing is set aside");
    assertThat(page("/set-aside?sent=12&gone=1"))
        .contains(
            "12 photos were sent to the workers again. One photo is no longer in the inbox and stays"
                + " on this list.");
  }

  @Test
  void a_message_that_a_queue_gave_up_is_shown_and_sent_again() {
    desk.work.send(List.of("<b>no event of ours"));
    for (int taken = 1; taken <= 4; taken++) {
      desk.work.lease(1, Duration.ZERO, LEASE);
      desk.time.pass(LEASE);
    }
    assertThat(desk.work.depth().total()).isZero();
    assertThat(page("/set-aside/messages")).contains("&lt;b&gt;no event of ours", "taken 3 times");
    String id = desk.work.look(1).get(0).id();
    Client olga = Client.loggedIn(server, "olga");

    HttpResponse<String> sent =
        olga.form("/set-aside/messages/work", Map.of("_csrf", olga.proof(), "letter", id));

    assertThat(sent.headers().firstValue("Location")).hasValue("/set-aside/messages?sent=1");
    assertThat(desk.work.depth().waiting()).isEqualTo(1);
    assertThat(desk.trail.words()).containsExactly("olga redriven 1 messages of the work queue");
    assertThat(page("/set-aside/messages?sent=1")).contains("One message was sent again.");
    assertThat(olga.form("/set-aside/messages/no", Map.of("_csrf", olga.proof())).statusCode())
        .isEqualTo(404);
  }

  @Test
  void who_handed_a_photo_in_has_it_forgotten_and_is_in_the_trail() {
    String path = "/items/" + desk.item(1);
    Client anna = Client.loggedIn(server, "anna");
    assertThat(anna.get(path, "Accept", "text/html").body()).contains("Forget it for good");

    anna.form(path + "/forget", Map.of("_csrf", anna.proof()));

    assertThat(anna.get(path, "Accept", "text/html").body())
        .contains("Forgotten by <span>anna</span>", "20 Nov 2026 12:00 UTC")
        .doesNotContain("IMG_1", "fresh", "Forget it for good", "sorted/");
    assertThat(page("/history")).doesNotContain("IMG_1.jpg");
    assertThat(page("/jobs/" + desk.job.id())).contains("Forgotten; nothing is kept of it.");
    assertThat(desk.trail.words()).containsExactly("anna forgotten " + desk.item(1));
  }

  @Test
  void who_did_not_hand_a_photo_in_cannot_have_it_forgotten() {
    Client olga = Client.loggedIn(server, "olga");
    assertThat(page("/items/" + desk.item(1))).doesNotContain("Forget it for good");

    assertThat(
            olga.form("/items/" + desk.item(1) + "/forget", Map.of("_csrf", olga.proof())).body())
        .contains("olga may not have this forgotten", "was not handed in by olga. Ask an admin.");
    assertThat(delete(olga, "/v1/items/" + desk.item(1)).statusCode()).isEqualTo(403);
    assertThat(delete(olga, "/v1/jobs/" + desk.job.id() + "/photos").statusCode()).isEqualTo(403);
    assertThat(delete(Client.loggedIn(server, "vera"), "/v1/items/x-1").statusCode())
        .isEqualTo(403);
    assertThat(desk.ledger.forgotten()).isZero();
  }

  @Test
  void photos_are_forgotten_over_rest_one_or_all_of_a_job() {
    Client anna = Client.loggedIn(server, "anna");
    assertThat(delete(anna, "/v1/items/" + desk.item(2)).statusCode()).isEqualTo(204);
    assertThat(delete(anna, "/v1/items/" + desk.item(2)).statusCode()).isEqualTo(204);
    assertThat(delete(anna, "/v1/items/x-1").statusCode()).isEqualTo(404);
    assertThat(desk.ledger.forgotten()).isEqualTo(1);

    HttpResponse<String> all = delete(anna, "/v1/jobs/" + desk.job.id() + "/photos");

    assertThat(all.body()).isEqualTo("{\"forgotten\":8}");
    assertThat(desk.ledger.forgotten()).isEqualTo(8);
    assertThat(desk.trail.words())
        .contains("anna forgotten " + desk.job.id() + ", up to 50 photos");
  }

  private HttpResponse<String> delete(Client client, String path) {
    return client.send(client.request(path).DELETE());
  }

  @Test
  void the_history_says_how_long_what_is_kept_and_how_much_was_forgotten() {
    assertThat(page("/history")).contains("Photos are kept for 90d, answers for ever.");
    desk.ledger.forget(desk.items.get(0).id(), "anna", FullDesk.NOW);
    assertThat(page("/history"))
        .contains("Photos are kept for 90d, answers for ever. One photo is forgotten.");
  }

  @Test
  void mails_are_listed_and_a_kept_one_is_given_to_a_mail_program() {
    assertThat(page("/mails"))
        .contains("buyer@example.org", "rotten 97.40 % (&lt;b&gt;a.jpg)", "apple-desk rule 1");
    HttpResponse<String> mail = Client.loggedIn(server, "vera").get("/mails/m1");
    assertThat(mail.headers().firstValue("Content-Type")).hasValue("message/rfc822");
    assertThat(mail.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"m1.eml\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/jobs/1", "/jobs/j000000000000000009", "/items/UP", "/items/x-1", "/mails/no"})
  void what_is_not_there_is_not_found(String path) {
    assertThat(Client.loggedIn(server, "vera").get(path, "Accept", "text/html").statusCode())
        .isEqualTo(404);
  }

  @Test
  void where_access_is_open_a_review_needs_no_proof() {
    try (TestServer open =
        TestServer.in(
            folder.resolve("open"),
            new WebSettings(
                "127.0.0.1",
                0,
                TestServer.SETTINGS.idle(),
                TestServer.INTAKE,
                gate.door(AccessMode.OPEN, null)),
            desk.ports(),
            TinyModels.colours())) {
      Client anybody = Client.of(open);
      assertThat(anybody.form("/review/4", Map.of("label", "fresh")).statusCode()).isEqualTo(302);
      assertThat(desk.trail.words()).containsExactly("local reviewed row 4: fresh");
    }
  }

  private String page(String path) {
    HttpResponse<String> response =
        Client.loggedIn(server, "olga").get(path, "Accept", "text/html");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }
}
