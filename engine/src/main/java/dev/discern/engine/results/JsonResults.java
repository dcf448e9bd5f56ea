package dev.discern.engine.results;

import dev.discern.engine.packages.PackageJson;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.ResultFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Results on one line of JSON, for programs of others too. */
public final class JsonResults implements ResultFormat {
  private static final JsonMapper MAPPER = PackageJson.line();

  @Override
  public String write(Result result) {
    return MAPPER.writeValueAsString(ResultJson.of(result));
  }

  @Override
  public Result read(String json) {
    try {
      return MAPPER.readValue(json, ResultJson.class).result();
    } catch (JacksonException | IllegalArgumentException e) {
      throw Refusal.of(
              RefusalCode.REQUEST_INVALID,
              "A result",
              "cannot be read: %s. Only Discern's workers put objects into the results bucket."
                  .formatted(String.valueOf(e.getMessage()).lines().findFirst().orElse("")))
          .because(e);
    }
  }
}
