package dev.discern.app.web.forget;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was forgotten by one request.
 *
 * @param next goes into {@code after} of the next request; null when all are forgotten
 */
@Schema(name = "Forgotten")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ForgottenJson(int forgotten, @Nullable String next) {}
