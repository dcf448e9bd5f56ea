package dev.discern.app.web.desk;

import dev.discern.app.access.Visitor;
import dev.discern.app.access.trail.Actor;
import dev.discern.app.access.trail.Deed;
import dev.discern.app.web.access.VisitorAttribute;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.queue.DeadLetter;
import dev.discern.serving.queue.DeadLetters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Messages that the queues gave up, and a way back into them. */
@Controller
final class DeadLetterPages {
  private static final int SHOWN = 50;

  private final DeskPorts ports;

  DeadLetterPages(DeskPorts ports) {
    this.ports = ports;
  }

  @GetMapping("/set-aside/messages")
  String all(@RequestParam(name = "sent", required = false) @Nullable Integer sent, Model page) {
    page.addAttribute(
        "boxes",
        ports.deadLetters().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Box::of)
            .toList());
    page.addAttribute("sent", sent);
    return "messages";
  }

  /** Those that were ticked. */
  @PostMapping("/set-aside/messages/{queue}")
  String again(
      @PathVariable("queue") String queue,
      @RequestParam(name = "letter", required = false) @Nullable Set<String> ids,
      @RequestAttribute(VisitorAttribute.NAME) Visitor visitor,
      HttpServletRequest request) {
    int sent = letters(queue).redrive(ids == null ? Set.of() : ids);
    if (sent > 0) {
      ports
          .trail()
          .note(
              new Actor(visitor.name(), request.getRemoteAddr()),
              Deed.REDRIVEN,
              "%d messages of the %s queue".formatted(sent, queue));
    }
    return "redirect:/set-aside/messages?sent=" + sent;
  }

  private DeadLetters letters(String queue) {
    DeadLetters letters = ports.deadLetters().get(queue);
    if (letters == null) {
      throw Refusal.of(RefusalCode.NOT_FOUND, queue, "is no queue.");
    }
    return letters;
  }

  /**
   * One queue's.
   *
   * @param letters some of them
   */
  record Box(String queue, long count, List<DeadLetter> letters) {
    private static Box of(Map.Entry<String, DeadLetters> box) {
      DeadLetters letters = box.getValue();
      return new Box(box.getKey(), letters.count(), letters.look(SHOWN));
    }
  }
}
