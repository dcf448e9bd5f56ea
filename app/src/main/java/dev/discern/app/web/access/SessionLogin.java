package dev.discern.app.web.access;

import dev.discern.app.access.Entrance;
import dev.discern.app.access.Visitor;
import dev.discern.refusal.Refusal;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks the entrance who a name and a password are. */
final class SessionLogin implements AuthenticationManager {
  private final Entrance entrance;

  SessionLogin(Entrance entrance) {
    this.entrance = entrance;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String from =
        asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "?";
    try {
      return of(entrance.login(asked.getName(), String.valueOf(asked.getCredentials()), from));
    } catch (Refusal refusal) {
      throw new Refused(refusal);
    }
  }

  /** A visitor, as the framework has it. */
  static Authentication of(Visitor visitor) {
    return UsernamePasswordAuthenticationToken.authenticated(
        visitor, null, Rights.authorities(visitor));
  }

  /** A refusal on its way through the framework. */
  static final class Refused extends AuthenticationException {
    private static final long serialVersionUID = 1L;
    private final Refusal refusal;

    Refused(Refusal refusal) {
      super(refusal.sentence(), refusal);
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal;
    }
  }
}
