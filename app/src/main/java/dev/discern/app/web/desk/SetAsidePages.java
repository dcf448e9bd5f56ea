package dev.discern.app.web.desk;

import dev.discern.app.access.Visitor;
import dev.discern.app.access.trail.Actor;
import dev.discern.app.access.trail.Deed;
import dev.discern.app.web.access.VisitorAttribute;
import dev.discern.serving.intake.SentAgain;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Photos that were given up, why, and a way back to the workers. */
@Controller
final class SetAsidePages {
  private static final int SHOWN = 50;

  private final DeskPorts ports;
  private final Finder finder;

  SetAsidePages(DeskPorts ports) {
    this.ports = ports;
    this.finder = new Finder(ports.jobs());
  }

  @GetMapping("/set-aside")
  String all(
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "sent", required = false) @Nullable Integer sent,
      @RequestParam(name = "gone", defaultValue = "0") int gone,
      Model page) {
    Page<Item> found = ports.jobs().inState(ItemState.SET_ASIDE, after, SHOWN);
    page.addAttribute("items", found.entries());
    page.addAttribute("next", found.next());
    page.addAttribute("said", sent == null ? null : said(new SentAgain(sent, gone)));
    return "set-aside";
  }

  /** Those that were ticked; they stay where they are until a worker has them. */
  @PostMapping("/set-aside/again")
  String again(
      @RequestParam(name = "item", required = false) @Nullable List<String> ids,
      @RequestAttribute(VisitorAttribute.NAME) Visitor visitor,
      HttpServletRequest request) {
    List<Item> items =
        (ids == null ? List.<String>of() : ids)
            .stream().limit(SHOWN).map(id -> finder.itemOf(visitor, id)).toList();
    if (items.isEmpty()) {
      return "redirect:/set-aside?sent=0";
    }
    SentAgain all = ports.steering().sendAgain(items);
    ports
        .trail()
        .note(new Actor(visitor.name(), request.getRemoteAddr()), Deed.REDRIVEN, about(items, all));
    return "redirect:/set-aside?sent=%d".formatted(all.sent())
        + (all.gone() == 0 ? "" : "&gone=" + all.gone());
  }

  private static String about(List<Item> items, SentAgain all) {
    String which = items.size() == 1 ? items.get(0).id().value() : all.sent() + " photos";
    return all.gone() == 0 ? which : "%s, %d no longer there".formatted(which, all.gone());
  }

  private static String said(SentAgain all) {
    String gone =
        all.gone() == 1
            ? "One photo is no longer in the inbox and stays on this list."
            : "%d photos are no longer in the inbox and stay on this list.".formatted(all.gone());
    String sent =
        all.sent() == 1
            ? "One photo was sent to the workers again."
            : "%d photos were sent to the workers again.".formatted(all.sent());
    if (all.gone() == 0) {
      return all.sent() == 0 ? "Nothing was sent." : sent;
    }
    return all.sent() == 0 ? gone : sent + " " + gone;
  }
}
