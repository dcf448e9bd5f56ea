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
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to names of this machine, where nobody logs in: else a web page could point a name
 * of its own at 127.0.0.1 and read everything (DNS rebinding). Nor does it answer through a proxy
 * that nobody has spoken of in the settings: whoever is behind it would count as local.
 */
final class HostCheck extends OncePerRequestFilter {
  private final Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

  private final boolean knownToOthers;

  HostCheck(Door door) {
    knownToOthers = door.address() != null;
    if (door.address() != null) {
      names.add(door.address().getHost().toLowerCase(Locale.ROOT));
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String host = String.valueOf(request.getHeader("Host"));
    if (!names.contains(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT))) {
      RefusedRequest.refuse(unknownName(), request, response);
    } else if (!knownToOthers && Proxied.saysSo(request)) {
      RefusedRequest.refuse(unknownProxy(), request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Refusal unknownName() {
    return Refusal.of(
            RefusalCode.HOST_UNKNOWN,
            "Discern",
            "does not answer to the name in this request while access is open. Call it %s, or set access.address."
                .formatted(String.join(" or ", names)))
        .with("names", names);
  }

  private static Refusal unknownProxy() {
    return Refusal.of(
        RefusalCode.HOST_UNKNOWN,
        "Discern",
        "does not answer through a proxy while access is open: whoever is behind it could do everything. Set access.mode to users, or access.address to the address that the proxy is called by.");
  }
}
