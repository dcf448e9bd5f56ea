package dev.discern.app.web.desk;

import dev.discern.app.access.Visitor;
import dev.discern.app.web.access.VisitorAttribute;
import dev.discern.serving.ledger.Ledger.Tombstone;
import dev.discern.serving.ledger.item.Item;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** All about one photo. */
@Controller
final class ItemPages {
  private final DeskPorts ports;
  private final Finder finder;

  ItemPages(DeskPorts ports) {
    this.ports = ports;
    this.finder = new Finder(ports.jobs());
  }

  @GetMapping("/items/{id}")
  String show(
      @PathVariable("id") String id,
      @RequestAttribute(VisitorAttribute.NAME) Visitor visitor,
      Model page) {
    Item item = finder.item(id);
    List<ItemView> records = ports.history().of(item.id()).stream().map(ItemView::of).toList();
    Tombstone tombstone = ports.forgetting().tombstone(item.id()).orElse(null);
    page.addAttribute("item", item);
    page.addAttribute("name", tombstone == null ? item.key().name() : "A forgotten photo");
    page.addAttribute("records", records);
    page.addAttribute("tombstone", tombstone);
    page.addAttribute("mayForget", visitor.mayTakeAway(finder.callerOf(item)));
    page.addAttribute("waiting", records.isEmpty() ? ItemView.waiting(item) : null);
    page.addAttribute(
        "notices", ports.outbox().of(item.id()).stream().map(NoticeView::of).toList());
    return "item";
  }
}
