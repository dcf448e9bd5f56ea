package dev.discern.app.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests must prove that a page of Discern made them: those that change something on the
 * strength of a session, which browsers send along by themselves, and logins. A key is sent by
 * nobody by itself.
 */
final class FromASession implements RequestMatcher {
  static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Override
  public boolean matches(HttpServletRequest request) {
    boolean changes = !SAFE.contains(request.getMethod());
    boolean trusted =
        request.getSession(false) != null || LoginPage.PATH.equals(request.getServletPath());
    return changes && trusted && KeyFilter.shown(request).isEmpty();
  }
}
