package dev.discern.app.web.problem;

import dev.discern.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents and the headers that go with them. */
final class ProblemWriter {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String RETRY_AFTER_SECONDS = "2";

  private ProblemWriter() {}

  /** Sets status and headers; the body may then be the document or a page. */
  static Problem begin(Refusal refusal, HttpServletResponse response) {
    Problem problem = Problem.of(refusal);
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    if (problem.status() == 401) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    if (problem.status() == 503 || problem.status() == 429) {
      Object seconds = refusal.facts().getOrDefault("retryAfterSeconds", RETRY_AFTER_SECONDS);
      response.setHeader("Retry-After", seconds.toString());
    }
    if (problem.status() == 413 || problem.status() == 408) {
      response.setHeader("Connection", "close"); // the rest of the body is not wanted
    }
    return problem;
  }

  static void write(Refusal refusal, HttpServletResponse response) throws IOException {
    byte[] body = JSON.writeValueAsBytes(begin(refusal, response));
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
