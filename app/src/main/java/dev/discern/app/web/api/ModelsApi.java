package dev.discern.app.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The routes about models, as /openapi.json describes them. */
@Tag(name = "models", description = "What can be asked")
interface ModelsApi {
  @Operation(
      operationId = "listModels",
      summary = "List the models",
      description = "Every model that has a live version, by name.")
  @ApiResponse(
      responseCode = "200",
      description = "The models",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples =
                  @ExampleObject(
                      """
                      {"models":[{"name":"apples","version":3,"architecture":"cnn","labels":2}]}
                      """)))
  ModelsJson all();

  @Operation(
      operationId = "showModel",
      summary = "Show a model",
      description =
          "Its description (labels, preprocessing, provenance), its versions, what was done to it,"
              + " and how it did on photos it had never seen.")
  @ApiResponse(responseCode = "200", description = "The model", useReturnTypeSchema = true)
  ModelsJson.Detail one(
      @Parameter(description = "The model's name", example = "apples") String name);
}
