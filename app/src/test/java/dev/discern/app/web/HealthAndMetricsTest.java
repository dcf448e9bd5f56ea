package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthAndMetricsTest {
  private static final String PREDICT = "/v1/models/colours/predict";
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
  void a_started_server_is_alive_and_ready() {
    for (String probe : new String[] {"liveness", "readiness"}) {
      HttpResponse<String> response = server.get("/actuator/health/" + probe);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(TestServer.json(response).at("/status").asString()).isEqualTo("UP");
    }
  }

  @Test
  void answers_refusals_and_the_time_of_each_station_are_counted() {
    Map<String, byte[]> photos = new LinkedHashMap<>();
    photos.put("a.png", Photos.GREEN);
    photos.put("b.txt", Photos.TEXT);
    server.post(PREDICT, Photos.RED);
    server.post(PREDICT, Photos.GREY);
    server.post(PREDICT, Photos.multipart(photos), "Content-Type", Photos.MULTIPART);
    server.post(PREDICT, new byte[0]);

    assertThat(server.get("/actuator/prometheus").body())
        .contains("discern_answers_total{decision=\"accepted\",model=\"colours\"} 2.0")
        .contains("discern_answers_total{decision=\"uncertain\",model=\"colours\"} 1.0")
        .contains("discern_refusals_total{code=\"not-an-image\"} 1.0")
        .contains("discern_refusals_total{code=\"photo-empty\"} 1.0")
        .contains("discern_station_seconds_count{station=\"decode\"} 3")
        .contains("discern_station_seconds_count{station=\"preprocess\"} 3")
        .contains("discern_station_seconds_count{station=\"predict\"} 3")
        .contains("discern_waiting 0.0")
        .contains("discern_places_lost 0.0")
        .contains("http_server_requests_seconds_count", "uri=\"/v1/models/{name}/predict\"")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void nothing_else_of_the_framework_is_open() {
    for (String endpoint : new String[] {"env", "beans", "heapdump", "loggers", "shutdown"}) {
      assertThat(server.get("/actuator/" + endpoint).statusCode()).isEqualTo(404);
    }
  }
}
