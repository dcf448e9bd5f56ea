package dev.discern.app.web.desk;

import dev.discern.serving.delivery.occasion.Finding;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.history.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What was answered, to be looked through. */
@Controller
final class HistoryPages {
  private static final int SHOWN = 24;

  private final History history;
  private final KeepingWords keeping;

  HistoryPages(DeskPorts ports) {
    this.history = ports.history();
    this.keeping = new KeepingWords(ports.keeping(), ports.forgetting());
  }

  @GetMapping("/history")
  String search(
      HistoryQuery query,
      @RequestParam(name = "after", required = false) @Nullable String after,
      Model page) {
    Page<Entry> found = history.search(query.filter(), after, SHOWN);
    page.addAttribute("query", query);
    page.addAttribute("decisions", Finding.DECISIONS);
    page.addAttribute("entries", found.entries().stream().map(EntryView::of).toList());
    page.addAttribute("count", new Count(history.count(query.filter())));
    page.addAttribute("keeping", keeping.now());
    page.addAttribute("first", after == null);
    page.addAttribute("start", address(query, null));
    page.addAttribute("older", found.next() == null ? null : address(query, found.next()));
    return "history";
  }

  private static String address(HistoryQuery query, @Nullable String after) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/history");
    query.fields().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    if (after != null) {
      address.queryParam("after", "{after}");
    }
    java.util.Map<String, Object> values = new java.util.HashMap<>(query.fields());
    values.put("after", String.valueOf(after));
    return address.encode().buildAndExpand(values).toUriString();
  }
}
