package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
  @TempDir Path folder;

  @Test
  void the_description_has_every_route_with_examples_and_how_it_may_fail() {
    try (TestServer server = TestServer.in(folder)) {
      HttpResponse<String> response = server.get("/openapi.json");
      assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
      JsonNode api = TestServer.json(response);

      assertThat(api.at("/info/title").asString()).isEqualTo("Discern");
      assertThat(api.at("/paths").propertyNames())
          .containsExactlyInAnyOrder(
              "/v1/models", "/v1/models/{name}", "/v1/models/{name}/predict");
      JsonNode predict = api.at("/paths").get("/v1/models/{name}/predict").get("post");
      assertThat(predict.at("/requestBody/content").propertyNames())
          .contains("application/octet-stream", "image/*", "multipart/form-data");
      assertThat(predict.at("/parameters").findValuesAsString("name"))
          .containsExactlyInAnyOrder("name", "top", "explain", "label");
      assertThat(predict.at("/responses/200/content/application~1json/examples")).hasSize(4);
      assertThat(predict.at("/responses/200/content/application~1json/schema/$ref").asString())
          .endsWith("/PredictionJson");
      for (JsonNode path : api.get("paths")) {
        for (JsonNode operation : path) {
          assertThat(operation.at("/summary").asString()).isNotBlank();
          assertThat(operation.at("/responses/default/content/application~1problem+json/example"))
              .isNotEmpty();
        }
      }
      assertThat(missing(api)).as("schemas that are named but not there").isEmpty();
      assertThat(api.at("/components/schemas/AnswerJson").toString())
          .contains("Answered", "Refused");
    }
  }

  private static List<String> missing(JsonNode api) {
    return api.findValuesAsString("$ref").stream()
        .filter(ref -> api.at(ref.substring(1)).isMissingNode())
        .distinct()
        .toList();
  }
}
