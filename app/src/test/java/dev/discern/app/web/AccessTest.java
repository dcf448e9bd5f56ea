package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.app.access.AccessMode;
import dev.discern.app.access.Gatehouse;
import dev.discern.app.access.Role;
import dev.discern.app.access.Scope;
import dev.discern.refusal.Refusal;
import dev.discern.testkit.TinyModels;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and rights where users have to log in. */
class AccessTest {
  private static final String PREDICT = "/v1/models/colours/predict";

  @TempDir static Path folder;
  private static final Gatehouse GATE =
      new Gatehouse()
          .with("boss", Role.ADMIN)
          .with("olga", Role.OPERATOR)
          .with("vera", Role.VIEWER);
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.in(folder, settings(GATE), TinyModels.colours().named("colours"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static WebSettings settings(Gatehouse gate) {
    return new WebSettings(
        "127.0.0.1",
        0,
        TestServer.SETTINGS.idle(),
        TestServer.INTAKE,
        gate.door(AccessMode.USERS, null));
  }

  @Test
  void a_request_without_a_key_is_a_problem_that_says_what_to_send() {
    HttpResponse<String> response = server.post(PREDICT, Photos.RED);

    assertProblem(response, 401, "login-required");
    assertThat(response.body()).contains("Authorization: Bearer dk_", "discern keys create");
    assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(response.headers().firstValue("Set-Cookie")).as("a session").isEmpty();
  }

  @Test
  void a_key_opens_its_scopes_and_no_more() {
    String key = bearer(GATE.key("camera", Scope.PREDICT));

    assertThat(server.post(PREDICT, Photos.RED, "Authorization", key).statusCode()).isEqualTo(200);
    HttpResponse<String> other = server.get("/v1/models", "Authorization", key);
    assertProblem(other, 403, "not-permitted");
    assertThat(other.body())
        .contains("key camera may not do this: it takes the right \\\"read\\\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer dk_000000000000_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Bearer nonsense",
        "bearer dk_"
      })
  void a_wrong_key_is_refused_even_beside_a_good_session(String header) {
    Client vera = Client.loggedIn(server, "vera");
    assertProblem(vera.get("/v1/models", "Authorization", header), 401, "key-refused");
  }

  @Test
  void a_revoked_key_opens_nothing_from_the_next_request_on() {
    String key = bearer(GATE.key("old camera", Scope.PREDICT, Scope.READ));
    assertThat(server.get("/v1/models", "Authorization", key).statusCode()).isEqualTo(200);

    GATE.administration.revokeKey("old camera", Gatehouse.ANN);

    HttpResponse<String> response = server.get("/v1/models", "Authorization", key);
    assertProblem(response, 401, "key-refused");
    assertThat(response.body()).contains("was revoked");
  }

  @Test
  void the_secret_of_another_key_opens_nothing() {
    String one = GATE.key("one", Scope.READ);
    String two = GATE.key("two", Scope.READ);
    String mixed = one.substring(0, 16) + two.substring(16);

    assertProblem(server.get("/v1/models", "Authorization", bearer(mixed)), 401, "key-refused");
  }

  @ParameterizedTest
  @CsvSource({
    "vera,    POST,   /v1/models/colours/predict, 403, predict",
    "vera,    POST,   /v1/jobs,                   403, jobs",
    "vera,    DELETE, /v1/jobs/1,                 403, jobs",
    "vera,    POST,   /review/1,                  403, jobs",
    "olga,    GET,    /access/users,              403, admin",
    "olga,    POST,   /anything/else,             403, admin",
    "olga,    POST,   /v1/models/colours/predict, 200, ''",
    "vera,    GET,    /v1/models,                 200, ''",
    "boss,    POST,   /anything/else,             404, ''"
  })
  void a_role_may_do_what_it_is_for(
      String user, String method, String path, int status, String needed) {
    Client client = Client.loggedIn(server, user);
    HttpResponse<String> response =
        client.send(client.request(path).method(method, Photos.publisher(Photos.RED)));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    if (!needed.isEmpty()) {
      assertProblem(response, 403, "not-permitted");
      assertThat(response.body()).contains("\"needed\":\"" + needed + "\"", user + " may not");
    }
  }

  @Test
  void what_a_watchdog_or_a_login_page_needs_is_there_for_all() {
    for (String path :
        new String[] {
          "/actuator/health/readiness",
          "/static/discern.css",
          "/static/figures.css",
          "/problems/login-required",
          "/login"
        }) {
      assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
    }
    for (String path : new String[] {"/", "/models", "/openapi.json", "/actuator/prometheus"}) {
      assertThat(server.get(path).statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void what_changes_something_and_comes_from_another_site_is_refused() {
    String key = bearer(GATE.key("page", Scope.PREDICT));
    assertProblem(
        server.post(PREDICT, Photos.RED, "Authorization", key, "Sec-Fetch-Site", "cross-site"),
        403,
        "request-forged");
    assertProblem(
        server.post(PREDICT, Photos.RED, "Authorization", key, "Origin", "https://evil.example"),
        403,
        "request-forged");
    assertThat(
            server
                .post(
                    PREDICT,
                    Photos.RED,
                    "Authorization",
                    key,
                    "Origin",
                    "http://127.0.0.1:" + server.port())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_server_that_others_reach_is_never_open() {
    assertThatThrownBy(
            () ->
                new WebSettings(
                    "0.0.0.0", 0, TestServer.SETTINGS.idle(), TestServer.INTAKE, Gatehouse.open()))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "access.mode is open, but Discern would listen on 0.0.0.0, where others can reach it."
                + " Set access.mode: users, or listen on 127.0.0.1 only.");
  }

  private static String bearer(String key) {
    return "Bearer " + key;
  }

  static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(TestServer.json(response).at("/code").asString()).isEqualTo(code);
  }
}
