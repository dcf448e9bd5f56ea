package dev.discern.app.web.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The container's own last word, for requests so broken that they never reach a controller. */
public final class ProblemValve extends ErrorReportValve {
  private static final Logger log = LoggerFactory.getLogger(ProblemValve.class);
  private static final int FIRST_ERROR = 400;

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    boolean silent = response.getContentWritten() == 0 && response.setErrorReported();
    if (response.getStatus() < FIRST_ERROR || !silent) {
      return;
    }
    try {
      ProblemWriter.write(
          Refusals.of(response.getStatus(), "This address"), response.getResponse());
      response.finishResponse();
    } catch (IOException gone) {
      log.debug("nobody is there to hear", gone);
    }
  }
}
