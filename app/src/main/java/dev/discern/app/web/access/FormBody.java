package dev.discern.app.web.access;

import dev.discern.app.web.problem.RefusedRequest;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the forms of pages. The container reads none, because under /v1/ a body is a photo whatever
 * type it claims to be ({@code curl --data-binary} calls all of them forms).
 */
public final class FormBody extends OncePerRequestFilter {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MOST_BYTES = 64_000;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null || !type.startsWith(FORM) || request.getServletPath().startsWith("/v1/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      RefusedRequest.refuse(
          Refusal.of(
              RefusalCode.REQUEST_TOO_LARGE,
              "The form",
              "is over %d bytes. Send less.".formatted(MOST_BYTES)),
          request,
          response);
      return;
    }
    chain.doFilter(new FormRequest(request, fields(body)), response);
  }

  private static Map<String, String[]> fields(byte[] body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields
            .computeIfAbsent(decoded(field.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(field.substring(equals + 1)));
      }
    }
    Map<String, String[]> arrays = new LinkedHashMap<>();
    fields.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
    return arrays;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a lone % is what it is
    }
  }
}
