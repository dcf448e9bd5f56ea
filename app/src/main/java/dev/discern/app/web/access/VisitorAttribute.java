package dev.discern.app.web.access;

import dev.discern.app.access.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts who asks into the request, where pages and routes find it as {@value #NAME}. */
public final class VisitorAttribute extends OncePerRequestFilter {
  public static final String NAME = "visitor";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null && who.getPrincipal() instanceof Visitor visitor) {
      request.setAttribute(NAME, visitor);
    }
    chain.doFilter(request, response);
  }
}
