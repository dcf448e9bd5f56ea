package dev.discern.app.web.access;

import dev.discern.app.access.AccessMode;
import dev.discern.app.access.Role;
import dev.discern.app.access.Scope;
import dev.discern.app.access.Visitor;
import dev.discern.app.web.problem.Reader;
import dev.discern.app.web.problem.RefusedRequest;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Who is turned away: people to the login page, where there is one; programs with a problem. */
final class DoorRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final AccessMode mode;

  DoorRefusals(AccessMode mode) {
    this.mode = mode;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (mode == AccessMode.USERS && Reader.of(request) == Reader.PERSON) {
      LoginAnswers.remember(request);
      response.sendRedirect(LoginPage.PATH);
      return;
    }
    RefusedRequest.refuse(
        Refusal.of(
            RefusalCode.LOGIN_REQUIRED,
            "Discern",
            "answers to known users and keys only. Send \"Authorization: Bearer dk_...\" with a key from: discern keys create NAME"),
        request,
        response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    RefusedRequest.refuse(
        denied instanceof CsrfException ? forged() : notPermitted(request, denied),
        request,
        response);
  }

  private static Refusal forged() {
    return Refusal.of(
        RefusalCode.REQUEST_FORGED,
        "The request",
        "does not say which page of Discern made it, or that page was open too long. Load it again and repeat.");
  }

  private static Refusal notPermitted(HttpServletRequest request, AccessDeniedException denied) {
    String who =
        request.getAttribute(VisitorAttribute.NAME) instanceof Visitor visitor
            ? visitor.name()
            : "This visitor";
    Scope needed = needed(denied);
    return Refusal.of(
            RefusalCode.NOT_PERMITTED,
            who,
            "may not do this: it takes the right \"%s\". An admin can give it, with the role %s or a key of this scope."
                .formatted(needed.word(), Role.leastFor(needed).word()))
        .with("needed", needed.word());
  }

  private static Scope needed(AccessDeniedException denied) {
    return denied instanceof AuthorizationDeniedException rule
            && rule.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision
        ? decision.getAuthorities().stream()
            .map(authority -> Scope.of(String.valueOf(authority.getAuthority())))
            .findFirst()
            .orElse(Scope.ADMIN)
        : Scope.ADMIN;
  }
}
