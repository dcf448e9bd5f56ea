package dev.discern.app.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The route that answers photos, as /openapi.json describes it. */
@Tag(name = "predict", description = "What a photo shows")
interface PredictApi {
  @Operation(
      operationId = "predict",
      summary = "Classify photos",
      description =
          "The body is one photo (JPEG, PNG, GIF, WebP, BMP or TIFF, whatever content type is"
              + " declared), or multipart with one photo a part. A photo that comes alone and is"
              + " refused is a problem document; in a multipart request each photo is answered or"
              + " refused on its own.",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = "application/octet-stream",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = "image/*",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = "multipart/form-data",
                    schema = @Schema(implementation = PhotoParts.class))
              }))
  @ApiResponse(
      responseCode = "200",
      description = "One answer or refusal a photo, in the order they came",
      useReturnTypeSchema = true,
      content =
          @Content(
              mediaType = "application/json",
              examples = {
                @ExampleObject(
                    name = "none of its own",
                    summary = "The photo resembles nothing that the model has learnt from",
                    value =
                        """
                        {"model":"apples","version":3,"photos":[{"photo":"d.jpg","decision":"out-of-domain",
                        "verdict":"not one of mine: this looks like a beagle",
                        "looksLike":[{"label":"n02088364 beagle","words":"beagle","probability":0.81}],
                        "scores":[{"label":"fresh","probability":0.9},{"label":"rotten","probability":0.1}],
                        "size":"640x480","notes":[],
                        "millis":{"decode":1.2,"preprocess":0.3,"predict":3.1,"total":4.6}}]}
                        """),
                @ExampleObject(
                    name = "accepted",
                    summary = "The model is sure enough",
                    value =
                        """
                        {"model":"apples","version":3,"photos":[{"photo":"a.jpg","decision":"accepted",
                        "verdict":"fresh 97.00 %","label":"fresh","probability":0.97,"scores":[{"label":"fresh","probability":0.97},
                        {"label":"rotten","probability":0.03}],"size":"640x480","notes":[],
                        "millis":{"decode":1.2,"preprocess":0.3,"predict":3.1,"total":4.6}}]}
                        """),
                @ExampleObject(
                    name = "uncertain and refused",
                    summary = "Two photos: one between two labels, one incomplete",
                    value =
                        """
                        {"model":"apples","version":3,"photos":[{"photo":"b.jpg","decision":"uncertain",
                        "verdict":"unsure: fresh 49.00 % or rotten 44.00 %","label":"fresh","probability":0.49,"candidates":["fresh","rotten"],
                        "scores":[{"label":"fresh","probability":0.49},{"label":"rotten","probability":0.44}],
                        "size":"640x480","notes":[],
                        "millis":{"decode":1.2,"preprocess":0.3,"predict":3.1,"total":4.6}},
                        {"photo":"c.jpg","refusal":{"code":"photo-truncated","title":"The photo is incomplete",
                        "detail":"c.jpg ends before the picture does. Send the whole file.","facts":{}}}]}
                        """),
                @ExampleObject(
                    name = "explained",
                    summary = "With explain=true: a heat map (here 2x2) and neighbours",
                    value =
                        """
                        {"model":"apples","version":3,"photos":[{"photo":"a.jpg","decision":"accepted",
                        "label":"fresh","probability":0.97,"scores":[{"label":"fresh","probability":0.97}],
                        "size":"640x480","notes":[],
                        "millis":{"decode":1.2,"preprocess":0.3,"predict":3.1,"total":4.6},
                        "explanation":{"label":"fresh","heat":{"method":"gradient","approximate":false,
                        "about":"The places' shares in the score.","columns":2,"rows":2,
                        "values":[[0.1,0.4],[0.0,1.0]],
                        "frame":{"left":0.17,"top":0.06,"width":0.66,"height":0.88},
                        "overlay":"data:image/png;base64,iVBORw0KGgo="},
                        "neighbours":[{"label":"fresh","photo":"fresh/1.png","distance":0.12,
                        "thumbnail":"data:image/jpeg;base64,/9j/"}],"millis":1.4}}]}
                        """)
              }))
  PredictionJson predict(
      @Parameter(description = "The model's name", example = "apples") String name,
      @Parameter(
              description = "How many labels to give for each photo, best first",
              schema = @Schema(type = "integer", minimum = "1", defaultValue = "5"))
          int top,
      @Parameter(
              description =
                  "Whether to say why: a heat map of the places that speak for the label, and the"
                      + " nearest training photos. For at most 16 photos a request",
              schema = @Schema(type = "boolean", defaultValue = "false"))
          boolean explain,
      @Parameter(
              description =
                  "Which label to explain, if not the likeliest; asks for an explanation by itself",
              example = "rotten")
          @Nullable String label,
      @Parameter(hidden = true) HttpServletRequest request);

  /** Only for the description: parts of any name. */
  record PhotoParts(
      @Schema(type = "string", format = "binary", description = "A photo; repeat for more")
          String photo) {}
}
