package dev.discern.app.web.problem;

import dev.discern.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the container sends what failed outside a controller; throws it again as a refusal, so that
 * {@link ProblemResolver} answers it like any other.
 */
@Controller
public final class ErrorEndpoint implements ErrorController {
  @RequestMapping("/error")
  void again(HttpServletRequest request) {
    if (request.getAttribute(ProblemResolver.REFUSAL) instanceof Refusal refusal) {
      throw refusal; // after a read fails, the container lets nobody answer but this page
    }
    if (request.getAttribute(RefusedRequest.REFUSAL) instanceof Refusal refusal) {
      throw refusal;
    }
    Object status = request.getAttribute("jakarta.servlet.error.status_code");
    Object path = request.getAttribute("jakarta.servlet.error.request_uri");
    throw Refusals.of(
        status instanceof Integer code ? code : 404,
        path == null ? request.getRequestURI() : path.toString());
  }
}
