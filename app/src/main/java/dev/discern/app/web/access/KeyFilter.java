package dev.discern.app.web.access;

import dev.discern.app.access.Entrance;
import dev.discern.app.web.problem.RefusedRequest;
import dev.discern.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever shows an API key; a key that is shown and opens nothing is refused always. */
final class KeyFilter extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final Entrance entrance;

  KeyFilter(Entrance entrance) {
    this.entrance = entrance;
  }

  /** The key that a request shows, if it shows one. */
  static Optional<String> shown(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> key = shown(request);
    if (key.isPresent()) {
      try {
        SecurityContextHolder.setContext(
            new SecurityContextImpl(SessionLogin.of(entrance.byKey(key.get()))));
      } catch (Refusal refusal) {
        RefusedRequest.refuse(refusal, request, response);
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
