package dev.discern.app.web.access;

import dev.discern.app.access.Entrance;
import dev.discern.app.access.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every request whether the user of its session is still one, with the role of now: who is
 * removed is out at once, not when the session ends.
 */
final class SessionCheck extends OncePerRequestFilter {
  private final Entrance entrance;

  SessionCheck(Entrance entrance) {
    this.entrance = entrance;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication earlier = SecurityContextHolder.getContext().getAuthentication();
    if (earlier != null && earlier.getPrincipal() instanceof Visitor visitor) {
      Optional<Visitor> now = entrance.again(visitor);
      if (now.isEmpty()) {
        end(request.getSession(false));
      }
      SecurityContextHolder.setContext(
          now.map(SessionLogin::of)
              .map(SecurityContextImpl::new)
              .orElseGet(SecurityContextImpl::new));
    }
    chain.doFilter(request, response);
  }

  private static void end(@org.jspecify.annotations.Nullable HttpSession session) {
    if (session != null) {
      session.invalidate();
    }
  }
}
