package dev.discern.app.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a request says that it came through a proxy, whose caller may be on any machine. That
 * much is believed of these headers, and nothing else: whoever forges one shuts themselves out.
 */
public final class Proxied {
  private static final Set<String> HEADERS = Set.of("forwarded", "via", "x-real-ip");

  private Proxied() {}

  /** A proxy that says nothing of itself is not noticed. */
  public static boolean saysSo(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> HEADERS.contains(name) || name.startsWith("x-forwarded-"));
  }
}
