package dev.discern.app.web.desk;

import dev.discern.app.access.Scope;
import dev.discern.app.access.Visitor;
import dev.discern.app.access.trail.Actor;
import dev.discern.app.access.trail.Deed;
import dev.discern.app.web.access.VisitorAttribute;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.serving.ledger.history.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Photos that wait for a person's word, one after another. */
@Controller
final class ReviewPages {
  private static final int LONGEST_LABEL = 200;

  private final DeskPorts ports;

  ReviewPages(DeskPorts ports) {
    this.ports = ports;
  }

  @GetMapping("/review")
  String next(
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "passed", defaultValue = "false") boolean passed,
      Model page) {
    Page<Entry> found = ports.history().search(HistoryFilter.REVIEW, after, 1);
    page.addAttribute("waiting", new Count(ports.history().count(HistoryFilter.REVIEW)));
    page.addAttribute(
        "view", passed || found.entries().isEmpty() ? null : ReviewView.of(found.entries().get(0)));
    page.addAttribute("after", after);
    page.addAttribute(
        "skip", found.next() == null ? "/review?passed=true" : "/review?after=" + found.next());
    return "review";
  }

  @PostMapping("/review/{number}")
  String word(
      @PathVariable("number") long number,
      @RequestParam("label") String label,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "item", required = false) @Nullable String item,
      @RequestAttribute(VisitorAttribute.NAME) Visitor visitor,
      HttpServletRequest request) {
    check(visitor);
    String word = label.strip();
    if (word.isEmpty() || word.length() > LONGEST_LABEL) {
      throw Refusal.of(RefusalCode.REQUEST_INVALID, "The label", "must have 1 to 200 characters.");
    }
    if (!ports.history().review(number, word, visitor.name(), ports.time().instant())) {
      throw Refusal.of(RefusalCode.NOT_FOUND, "Row " + number, "is not in the ledger.");
    }
    ports
        .trail()
        .note(
            new Actor(visitor.name(), request.getRemoteAddr()),
            Deed.REVIEWED,
            "row %d: %s".formatted(number, word));
    return "redirect:" + back(after, item);
  }

  /** What a program says of its own photos would be learnt from as if a person had looked. */
  private static void check(Visitor visitor) {
    if (visitor.kind() == Visitor.Kind.KEY && !visitor.may(Scope.ADMIN)) {
      throw Refusal.of(
          RefusalCode.NOT_PERMITTED, visitor.name(), "may not review: people do, on the page.");
    }
  }

  private static String back(@Nullable String after, @Nullable String item) {
    if (item != null && item.matches("[a-z0-9-]{1,64}")) {
      return "/items/" + item;
    }
    return after == null || !after.matches("[A-Za-z0-9._-]{1,64}")
        ? "/review"
        : "/review?after=" + after;
  }
}
