package dev.discern.app.web.desk;

import dev.discern.app.access.Visitor;
import dev.discern.app.access.trail.Actor;
import dev.discern.app.access.trail.Deed;
import dev.discern.app.web.access.VisitorAttribute;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.job.Job;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Jobs, and one with its photos. */
@Controller
final class JobPages {
  private static final int JOBS = 25;
  private static final int ITEMS = 48;

  private final DeskPorts ports;
  private final Finder finder;

  JobPages(DeskPorts ports) {
    this.ports = ports;
    this.finder = new Finder(ports.jobs());
  }

  @GetMapping("/jobs")
  String all(@RequestParam(name = "after", required = false) @Nullable String after, Model page) {
    Page<Job> found = ports.jobs().list(null, after, JOBS);
    page.addAttribute("jobs", found.entries().stream().map(this::view).toList());
    page.addAttribute("next", found.next());
    page.addAttribute("pipelines", ports.steering().pipelines());
    return "jobs";
  }

  @GetMapping("/jobs/{id}")
  String one(
      @PathVariable("id") String id,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestAttribute(VisitorAttribute.NAME) Visitor visitor,
      Model page) {
    Job job = finder.job(id);
    Page<Item> items = ports.jobs().items(job.id(), null, after, ITEMS);
    page.addAttribute("job", view(job));
    page.addAttribute("mayCancel", visitor.mayOperate() && mayCancel(visitor, job));
    Map<ItemId, List<Entry>> records =
        ports.history().of(items.entries().stream().map(Item::id).toList());
    page.addAttribute(
        "items",
        items.entries().stream()
            .map(item -> JobView.Line.of(item, records.getOrDefault(item.id(), List.of())))
            .toList());
    page.addAttribute("next", items.next());
    return "job";
  }

  @PostMapping("/jobs/{id}/cancel")
  String cancel(
      @PathVariable("id") String id,
      @RequestAttribute(VisitorAttribute.NAME) Visitor visitor,
      HttpServletRequest request) {
    Job job = finder.job(id);
    if (!mayCancel(visitor, job)) {
      if (visitor.kind() == Visitor.Kind.KEY) {
        throw Finder.unknownJob(id); // a program is not told that there is what is not its own
      }
      throw Refusal.of(
          RefusalCode.NOT_PERMITTED,
          visitor.name(),
          "may not cancel a job of %s. Ask them, or an admin.".formatted(job.caller()));
    }
    int cancelled = ports.steering().cancel(job);
    ports
        .trail()
        .note(
            new Actor(visitor.name(), request.getRemoteAddr()),
            Deed.JOB_CANCELLED,
            "%s, %d photos".formatted(job.id(), cancelled));
    return "redirect:/jobs/" + job.id();
  }

  /** As over REST: everybody their own, admins all. */
  private static boolean mayCancel(Visitor visitor, Job job) {
    return visitor.mayTakeAway(job.caller());
  }

  private JobView view(Job job) {
    return JobView.of(job, ports.jobs().counts(job.id()));
  }
}
