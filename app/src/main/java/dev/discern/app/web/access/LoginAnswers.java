package dev.discern.app.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** What follows a login. */
final class LoginAnswers {
  /** A working day; who has not logged in has a session of minutes only. */
  private static final Duration SESSION = Duration.ofHours(10);

  private static final String WANTED = LoginAnswers.class.getName() + ".wanted";

  private LoginAnswers() {}

  /**
   * Remembers the page that somebody wanted to see. Without its host: behind a proxy the one in the
   * request may not be the one to go to.
   */
  static void remember(HttpServletRequest request) {
    if (request.getMethod().equals("GET")) {
      String query = request.getQueryString();
      String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
      request.getSession().setAttribute(WANTED, wanted);
    }
  }

  static AuthenticationSuccessHandler success() {
    return (request, response, visitor) -> {
      HttpSession session = request.getSession();
      session.setMaxInactiveInterval((int) SESSION.toSeconds());
      Object wanted = session.getAttribute(WANTED);
      session.removeAttribute(WANTED);
      response.sendRedirect(wanted == null ? "/" : wanted.toString());
    };
  }

  /** Shows the form again, and says why. */
  static AuthenticationFailureHandler failure() {
    return (request, response, why) -> {
      if (why instanceof SessionLogin.Refused refused) {
        request.setAttribute(LoginPage.REFUSAL, refused.refusal());
      }
      request.getRequestDispatcher(LoginPage.PATH).forward(request, response);
    };
  }
}
