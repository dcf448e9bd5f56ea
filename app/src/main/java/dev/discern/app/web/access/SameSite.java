package dev.discern.app.web.access;

import dev.discern.app.access.Door;
import dev.discern.app.web.problem.RefusedRequest;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what changes something and was sent by another site's page: browsers say where a request
 * comes from, programs need not.
 */
final class SameSite extends OncePerRequestFilter {
  private final @Nullable URI address;

  SameSite(Door door) {
    this.address = door.address();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!FromASession.SAFE.contains(request.getMethod()) && isForeign(request)) {
      RefusedRequest.refuse(
          Refusal.of(
              RefusalCode.REQUEST_FORGED,
              "The request",
              "was sent by a page of another site, and changes nothing here."),
          request,
          response);
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin != null && !isOurs(origin, request);
  }

  private boolean isOurs(String origin, HttpServletRequest request) {
    String host = request.getHeader("Host");
    return host != null && origin.replaceFirst("^https?://", "").equalsIgnoreCase(host)
        || address != null && origin.equalsIgnoreCase(originOf(address));
  }

  private static String originOf(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
