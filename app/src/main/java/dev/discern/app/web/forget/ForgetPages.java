package dev.discern.app.web.forget;

import dev.discern.app.access.Visitor;
import dev.discern.app.web.access.VisitorAttribute;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The button on a photo's page. */
@Controller
final class ForgetPages {
  private final ForgetRequests requests;

  ForgetPages(ForgetRequests requests) {
    this.requests = requests;
  }

  @PostMapping("/items/{id}/forget")
  String forget(
      @PathVariable("id") String id,
      @RequestAttribute(VisitorAttribute.NAME) Visitor visitor,
      HttpServletRequest request) {
    requests.photo(id, visitor, request.getRemoteAddr());
    return "redirect:/items/" + id;
  }
}
