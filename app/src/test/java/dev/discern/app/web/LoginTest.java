package dev.discern.app.web;

import static dev.discern.app.web.AccessTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.access.Gatehouse;
import dev.discern.app.access.Role;
import dev.discern.testkit.TinyModels;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People log in, stay, and leave. */
class LoginTest {
  private static final String PREDICT = "/v1/models/colours/predict";

  @TempDir Path folder;
  private final Gatehouse gate =
      new Gatehouse().with("boss", Role.ADMIN).with("Ölga", Role.OPERATOR);
  private TestServer server;

  @BeforeEach
  void start() {
    server =
        TestServer.in(folder, AccessTest.settings(gate), TinyModels.colours().named("colours"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_page_leads_to_the_login_and_the_login_back_to_the_page() {
    Client client = Client.of(server);

    HttpResponse<String> sent = client.get("/models/colours?a=b%20c", "Accept", "text/html");
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(location(sent)).isEqualTo("/login");
    HttpResponse<String> back = client.login("Ölga", Gatehouse.PASSWORD);
    assertThat(location(back)).isEqualTo("/models/colours?a=b%20c");

    assertThat(client.get(location(back), "Accept", "text/html").body())
        .contains("Ölga", "Log out", "Model card");
    assertThat(gate.trail.words()).endsWith("Ölga logged in");
  }

  @Test
  void the_login_leads_to_no_other_host() {
    Client client = Client.of(server);
    assertThat(client.get("//evil.example/x", "Accept", "text/html").statusCode()).isEqualTo(400);
    assertThat(location(client.login("boss", Gatehouse.PASSWORD))).isEqualTo("/");
  }

  @Test
  void the_cookie_is_out_of_reach_of_scripts_and_other_sites_and_changes_with_the_login() {
    Client client = Client.of(server);
    String before = client.get("/login").headers().firstValue("Set-Cookie").orElse("");
    String after =
        client.login("boss", Gatehouse.PASSWORD).headers().firstValue("Set-Cookie").orElse("");

    assertThat(after).startsWith("discern=").contains("HttpOnly", "SameSite=Lax");
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_answered_alike() {
    HttpResponse<String> wrong = Client.of(server).login("boss", "not this one");
    HttpResponse<String> unknown = Client.of(server).login("nobody", "not this one");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(wrong.body())
        .contains(
            "role=\"alert\">The name or the password is wrong. Try again.</p>", "value=\"boss\"")
        .doesNotContain("not this one");
    assertThat(unknown.body()).contains("The name or the password is wrong. Try again.");
    assertThat(gate.trail.words()).endsWith("boss login failed", "nobody login failed");
  }

  @Test
  void who_guesses_has_to_wait_even_with_the_right_password_then() {
    for (int i = 0; i < 5; i++) {
      assertThat(Client.of(server).login("boss", "guess number " + i).statusCode()).isEqualTo(401);
    }

    HttpResponse<String> sixth = Client.of(server).login("BOSS", Gatehouse.PASSWORD);
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValue("Retry-After")).hasValue("300");
    assertThat(sixth.body()).contains("Logging in failed too often. Try again in 300 seconds.");

    gate.pass(Duration.ofMinutes(5));
    assertThat(Client.of(server).login("boss", Gatehouse.PASSWORD).statusCode()).isEqualTo(302);
  }

  @Test
  void a_login_form_that_is_not_ours_is_refused() {
    HttpResponse<String> response =
        Client.of(server).form("/login", Map.of("name", "boss", "password", Gatehouse.PASSWORD));
    assertProblem(response, 403, "request-forged");
  }

  @Test
  void a_session_changes_nothing_without_the_proof_of_its_page() {
    Client olga = Client.loggedIn(server, "Ölga");

    assertProblem(
        olga.plain(olga.request(PREDICT).POST(Photos.publisher(Photos.RED))),
        403,
        "request-forged");
    assertProblem(
        olga.plain(
            olga.request(PREDICT)
                .header("X-CSRF-TOKEN", "guessed")
                .POST(Photos.publisher(Photos.RED))),
        403,
        "request-forged");
    assertThat(olga.send(olga.request(PREDICT).POST(Photos.publisher(Photos.RED))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void who_is_removed_is_out_at_once() {
    Client olga = Client.loggedIn(server, "Ölga");
    assertThat(olga.get("/v1/models").statusCode()).isEqualTo(200);

    gate.administration.removeUser("Ölga", Gatehouse.ANN);

    assertProblem(olga.get("/v1/models"), 401, "login-required");
  }

  @Test
  void a_changed_password_ends_the_sessions_that_began_with_the_old_one() {
    Client olga = Client.loggedIn(server, "Ölga");

    gate.administration.changePassword("Ölga", "another horse", Gatehouse.ANN);

    assertProblem(olga.get("/v1/models"), 401, "login-required");
  }

  @Test
  void logging_out_takes_the_proof_too_and_ends_the_session() {
    Client olga = Client.loggedIn(server, "Ölga");
    assertProblem(olga.form("/logout", Map.of()), 403, "request-forged");

    HttpResponse<String> out = olga.form("/logout", Map.of("_csrf", olga.proof()));

    assertThat(out.statusCode()).isEqualTo(302);
    assertProblem(olga.get("/v1/models"), 401, "login-required");
    assertThat(gate.trail.words()).endsWith("Ölga logged out");
  }

  @Test
  void pages_of_a_user_are_kept_by_no_cache() {
    Client olga = Client.loggedIn(server, "Ölga");
    assertThat(olga.get("/models").headers().firstValue("Cache-Control").orElse(""))
        .contains("no-store");
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }
}
