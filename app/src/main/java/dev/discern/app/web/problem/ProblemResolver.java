package dev.discern.app.web.problem;

import dev.discern.refusal.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where every error of every request ends: a page for a browser that looks at pages, a problem
 * document for everybody else.
 */
public final class ProblemResolver implements HandlerExceptionResolver, Ordered {
  private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);

  /** The request's attribute that remembers its refusal, for a second try at answering. */
  static final String REFUSAL = ProblemResolver.class.getName() + ".refusal";

  private final MeterRegistry meters;

  public ProblemResolver(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception e) {
    Refusal refusal = Refusals.of(e, path(request));
    if (request.getAttribute(REFUSAL) == null) {
      request.setAttribute(REFUSAL, refusal);
      note(refusal, request, e);
    }
    if (response.isCommitted()) {
      return null; // the container may still come back by way of the error page
    }
    allow(e, response);
    return answer(refusal, request, response);
  }

  private void note(Refusal refusal, HttpServletRequest request, Exception e) {
    meters.counter("discern.refusals", "code", refusal.code().slug()).increment();
    if (Problem.status(refusal.code()) >= 500) {
      log.warn("{} {}: {}", request.getMethod(), path(request), refusal.sentence(), e);
    }
  }

  private static ModelAndView answer(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    if (Reader.of(request) == Reader.PERSON) {
      return new ModelAndView("problem", Map.of("problem", ProblemWriter.begin(refusal, response)));
    }
    try {
      ProblemWriter.write(refusal, response);
    } catch (IOException gone) {
      log.debug("nobody is there to hear: {}", refusal.sentence(), gone);
    }
    return new ModelAndView();
  }

  private static void allow(Exception e, HttpServletResponse response) {
    if (e instanceof HttpRequestMethodNotSupportedException method) {
      Set<HttpMethod> allowed = method.getSupportedHttpMethods();
      if (allowed != null) {
        response.setHeader(
            "Allow", String.join(", ", allowed.stream().map(HttpMethod::name).sorted().toList()));
      }
    }
  }

  /** The path that was asked for, also when this is the container's forward to the error page. */
  private static String path(HttpServletRequest request) {
    Object original = request.getAttribute("jakarta.servlet.error.request_uri");
    return original == null ? request.getRequestURI() : original.toString();
  }
}
