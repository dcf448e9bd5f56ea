package dev.discern.app.web.access;

import dev.discern.app.access.Entrance;
import dev.discern.app.access.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Notes in the trail who logged out. */
final class LogoutNote implements LogoutHandler {
  private final Entrance entrance;

  LogoutNote(Entrance entrance) {
    this.entrance = entrance;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    if (who != null && who.getPrincipal() instanceof Visitor visitor) {
      entrance.logout(visitor, request.getRemoteAddr());
    }
  }
}
