package dev.discern.app.web.access;

import dev.discern.app.access.AccessMode;
import dev.discern.app.access.Door;
import dev.discern.app.access.Visitor;
import dev.discern.app.web.problem.Problem;
import dev.discern.refusal.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where people say who they are. */
@Controller
final class LoginPage {
  static final String PATH = "/login";

  /** The request's attribute that says why a login failed. */
  static final String REFUSAL = LoginPage.class.getName() + ".refusal";

  private final Door door;
  private final MeterRegistry meters;

  LoginPage(Door door, MeterRegistry meters) {
    this.door = door;
    this.meters = meters;
  }

  @GetMapping(PATH)
  String show(HttpServletRequest request) {
    boolean inside =
        door.mode() == AccessMode.OPEN
            || request.getAttribute(VisitorAttribute.NAME) instanceof Visitor;
    return inside ? "redirect:/" : "login";
  }

  /** After a failure, which the security filter forwards to here. */
  @PostMapping(PATH)
  String again(HttpServletRequest request, HttpServletResponse response, Model page) {
    if (!(request.getAttribute(REFUSAL) instanceof Refusal refusal)) {
      return "redirect:/";
    }
    meters.counter("discern.refusals", "code", refusal.code().slug()).increment();
    response.setStatus(Problem.status(refusal.code()));
    Object seconds = refusal.facts().get("retryAfterSeconds");
    if (seconds != null) {
      response.setHeader("Retry-After", seconds.toString());
    }
    page.addAttribute("refusal", refusal.sentence());
    page.addAttribute("name", request.getParameter("name"));
    return "login";
  }
}
