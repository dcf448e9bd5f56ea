package dev.discern.app.web;

import static dev.discern.app.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.testkit.TinyModels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ProblemTest {
  private static final String PREDICT = "/v1/models/colours/predict";
  private static final String[] BROWSER = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};
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
  void an_unknown_model_is_404_with_near_names() {
    JsonNode problem =
        problem(server.post("/v1/models/colors/predict", Photos.RED), 404, "model-unknown");

    assertThat(problem.at("/type").asString()).isEqualTo("/problems/model-unknown");
    assertThat(problem.at("/title").asString()).isEqualTo("No such model");
    assertThat(problem.at("/detail").asString()).contains("colors", "Did you mean colours?");
    assertThat(problem.at("/facts/near/0").asString()).isEqualTo("colours");
    problem(server.get("/v1/models/colors"), 404, "model-unknown");
  }

  @Test
  void a_model_of_which_nothing_is_live_says_so() {
    server.registry.register(TinyModels.colours().named("asleep").draft(), "ann");

    JsonNode problem =
        problem(server.post("/v1/models/asleep/predict", Photos.RED), 404, "model-version-unknown");

    assertThat(problem.at("/detail").asString())
        .isEqualTo("asleep has no live version. Promote one: discern models promote asleep@1.");
  }

  @Test
  void a_raw_photo_that_is_refused_is_the_problem_itself() {
    JsonNode text = problem(server.post(PREDICT, Photos.TEXT), 415, "not-an-image");
    assertThat(text.at("/detail").asString()).startsWith("The photo ");

    JsonNode empty = problem(server.post(PREDICT, new byte[0]), 422, "photo-empty");
    assertThat(empty.at("/detail").asString())
        .isEqualTo("The photo is empty (0 bytes). Send the photo again.");
  }

  @Test
  void a_body_over_the_limit_is_413_before_it_is_read() throws IOException {
    String answer =
        raw(
            """
            POST /v1/models/colours/predict HTTP/1.1\r
            Host: localhost\r
            Content-Length: 12000000000\r
            \r
            """);

    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .contains("application/problem+json", "Connection: close")
        .contains("The photo is larger than the limit of 0.2 MB.");
  }

  @Test
  void a_body_of_untold_length_is_413_at_the_limit() {
    HttpRequest.Builder chunked =
        server
            .request(PREDICT)
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[TestServer.IMAGE.maxBytes() + 10])));

    problem(server.send(chunked), 413, "photo-too-large");
  }

  @Test
  void a_multipart_request_over_its_limit_is_413_before_it_is_read() throws IOException {
    String answer =
        raw(
            """
            POST /v1/models/colours/predict HTTP/1.1\r
            Host: localhost\r
            Content-Type: multipart/form-data; boundary=x\r
            Content-Length: 12000000000\r
            \r
            """);

    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .contains("The request is larger than the limit of 20.0 MB. Send fewer photos at once.");
  }

  @Test
  void multipart_without_parts_or_without_sense_is_400() {
    problem(
        server.post(PREDICT, Photos.multipart(Map.of()), "Content-Type", Photos.MULTIPART),
        400,
        "request-invalid");
    problem(
        server.post(PREDICT, Photos.RED, "Content-Type", Photos.MULTIPART), 400, "request-invalid");
    problem(
        server.post(PREDICT, Photos.RED, "Content-Type", "multipart/form-data"),
        400,
        "request-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "99999999999"})
  void a_top_that_is_no_count_is_400(String top) {
    JsonNode problem =
        problem(server.post(PREDICT + "?top=" + top, Photos.RED), 400, "request-invalid");

    assertThat(problem.at("/detail").asString()).startsWith("top ");
  }

  @Test
  void another_method_is_405_and_allow_names_the_right_one() {
    HttpResponse<String> response = server.get(PREDICT);

    JsonNode problem = problem(response, 405, "method-not-allowed");
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    assertThat(problem.at("/detail").asString()).contains("GET", PREDICT);
    problem(server.send(server.request("/v1/models").DELETE()), 405, "method-not-allowed");
    problem(
        server.send(
            server.request("/v1/models").method("TRACE", HttpRequest.BodyPublishers.noBody())),
        405,
        "method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/v1/nothing",
        "/actuator/env",
        "/error",
        "/static/none.css",
        "/v1/models/"
      })
  void an_unknown_path_is_404(String path) {
    problem(server.get(path), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/models/%zz", "/v1/models/%2F..%2F", "/v1/a|b", "/v1/..;/x", "/%00"})
  void an_address_that_is_none_is_a_problem_too(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).containsPattern("^HTTP/1.1 40[04]").doesNotContain("<html");
  }

  @Test
  void a_browser_gets_a_page_and_the_api_a_document() {
    HttpResponse<String> page = server.get("/nothing", BROWSER);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.body()).contains("Nothing is here", "/problems/not-found");

    problem(server.get("/v1/nothing", BROWSER), 404, "not-found");
  }

  @Test
  void every_problem_type_is_a_page() {
    assertThat(server.get("/problems/photo-truncated").body())
        .contains("The photo is incomplete", "HTTP 422");
    assertThat(server.get("/problems").body()).contains("photo-truncated", "model-unknown");
    problem(server.get("/problems/nonsense"), 404, "not-found");
  }

  private static JsonNode problem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = json(response);
    assertThat(problem.at("/status").asInt()).isEqualTo(status);
    assertThat(problem.at("/code").asString()).isEqualTo(code);
    assertThat(problem.at("/type").asString()).isEqualTo("/problems/" + code);
    return problem;
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        answer.write(next);
        if (next == '}' && in.available() == 0) {
          break; // the document's end; the server may wait a while for the rest of the body
        }
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
