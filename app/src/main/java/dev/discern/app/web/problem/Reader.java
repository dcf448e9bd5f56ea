package dev.discern.app.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** Who reads the answer to a request. */
public enum Reader {
  PERSON,
  PROGRAM;

  private static final List<String> FOR_PROGRAMS = List.of("/v1/", "/actuator/", "/openapi.json");

  /** A person, where a browser asks for a page; what is under the API is for programs always. */
  public static Reader of(HttpServletRequest request) {
    Object original = request.getAttribute("jakarta.servlet.error.request_uri");
    String path = original == null ? request.getRequestURI() : original.toString();
    String accept = request.getHeader("Accept");
    boolean page = accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    return page && FOR_PROGRAMS.stream().noneMatch(path::startsWith) ? PERSON : PROGRAM;
  }
}
