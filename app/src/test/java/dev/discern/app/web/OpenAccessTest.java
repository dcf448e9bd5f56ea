package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.access.AccessMode;
import dev.discern.app.access.Gatehouse;
import dev.discern.app.access.Scope;
import dev.discern.testkit.TinyModels;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A laptop of one person: nobody logs in, and still no web page gets at it. */
class OpenAccessTest {
  @TempDir static Path folder;
  private static final Gatehouse GATE = new Gatehouse();
  private static TestServer server;

  @BeforeAll
  static void start() {
    WebSettings settings =
        new WebSettings(
            "127.0.0.1",
            0,
            TestServer.SETTINGS.idle(),
            TestServer.INTAKE,
            GATE.door(AccessMode.OPEN, "https://desk.example.org:8443/"));
    server = TestServer.in(folder, settings, TinyModels.colours().named("colours"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:1234,        200",
    "localhost,             200",
    "LOCALHOST:8080,        200",
    "[::1]:8080,            200",
    "desk.example.org,      200",
    "evil.example,          403",
    "127.0.0.1.evil.example,403",
    "localhost.evil.example:8080,403",
    "10.0.0.1,              403"
  })
  void it_answers_only_to_names_of_this_machine(String host, int status) throws IOException {
    assertThat(asked(host)).isEqualTo(status);
  }

  @Test
  void a_page_of_another_site_changes_nothing() {
    HttpResponse<String> response =
        server.post("/v1/models/colours/predict", Photos.RED, "Origin", "https://evil.example");
    AccessTest.assertProblem(response, 403, "request-forged");
  }

  @Test
  void a_proxy_is_answered_where_the_address_that_others_call_is_set() {
    assertThat(server.get("/v1/models", "X-Forwarded-For", "192.0.2.7").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "x-real-ip", "Via", "X-Forwarded-Host"})
  void a_proxy_that_nobody_has_spoken_of_opens_nothing(String header, @TempDir Path other) {
    try (TestServer local = TestServer.in(other)) {
      HttpResponse<String> response = local.get("/v1/models", header, "for=192.0.2.7");

      AccessTest.assertProblem(response, 403, "host-unknown");
      assertThat(response.body()).contains("does not answer through a proxy while access is open");
      assertThat(local.get("/v1/models").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void nobody_is_asked_to_log_in_and_no_session_is_begun() {
    HttpResponse<String> page = server.get("/", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.body()).doesNotContain("Log out", "csrf");
    assertThat(server.get("/login").statusCode()).isEqualTo(302);
  }

  @Test
  void a_key_that_is_shown_counts_here_too() {
    String key = GATE.key("camera", Scope.PREDICT);
    assertThat(server.get("/v1/models", "Authorization", "Bearer " + key).statusCode())
        .isEqualTo(403);
    AccessTest.assertProblem(
        server.get("/v1/models", "Authorization", "Bearer dk_wrong"), 401, "key-refused");
  }

  /** The client of Java lets nobody choose the host that is asked for. */
  private static int asked(String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /v1/models HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(host)
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return Integer.parseInt(answer.readLine().split(" ")[1]);
    }
  }
}
