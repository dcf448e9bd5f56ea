package dev.discern.app.web.problem;

import dev.discern.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses a request before it comes to a controller; the answer is the same as from one. */
public final class RefusedRequest {
  static final String REFUSAL = RefusedRequest.class.getName() + ".refusal";

  private RefusedRequest() {}

  /** Ends the request; {@link ErrorEndpoint} and {@link ProblemResolver} answer it. */
  public static void refuse(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(REFUSAL, refusal);
    response.sendError(Problem.status(refusal.code()));
  }
}
