package dev.discern.app.web.api;

import dev.discern.app.answers.AnswerJson;
import dev.discern.app.web.problem.Problem;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to /openapi.json what no annotation says: the title, and how any request may fail. */
public final class ApiDescription implements OpenApiCustomizer {
  private static final Problem EXAMPLE =
      Problem.of(
          Refusal.of(
                  RefusalCode.MODEL_UNKNOWN, "aples", "is not a model here. Did you mean apples?")
              .with("near", List.of("apples")));

  @Override
  public void customise(OpenAPI api) {
    api.info(
        new Info()
            .title("Discern")
            .version("1")
            .description("From a photo to a label, with how sure the model is.")
            .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    api.setServers(null);
    describe(Problem.class, api.getComponents());
    describe(AnswerJson.Answered.class, api.getComponents());
    describe(AnswerJson.Refused.class, api.getComponents());
    api.getComponents().addSchemas("AnswerJson", answerOrRefusal());
    api.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(ApiDescription::mayFail);
  }

  private static void describe(Class<?> type, Components components) {
    ModelConverters.getInstance(true).readAll(type).forEach(components::addSchemas);
  }

  private static Schema<?> answerOrRefusal() {
    return new JsonSchema()
        .description("What became of one photo: an answer or a refusal")
        .oneOf(List.of(reference("Answered"), reference("Refused")));
  }

  private static Schema<?> reference(String name) {
    return new JsonSchema().$ref("#/components/schemas/" + name);
  }

  private static void mayFail(Operation operation) {
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("A problem document (RFC 9457); its type is a page that explains it")
                .content(
                    new Content()
                        .addMediaType(
                            Problem.MEDIA_TYPE,
                            new MediaType().schema(reference("Problem")).example(EXAMPLE))));
  }
}
