package dev.discern.app.web.desk;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.notice.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails: what became of each, and those that were kept. */
@Controller
final class MailPages {
  private static final int SHOWN = 50;

  private final DeskPorts ports;

  MailPages(DeskPorts ports) {
    this.ports = ports;
  }

  @GetMapping("/mails")
  String all(@RequestParam(name = "after", required = false) @Nullable String after, Model page) {
    Page<Notice> found = ports.outbox().list("mail", after, SHOWN);
    page.addAttribute("notices", found.entries().stream().map(NoticeView::of).toList());
    page.addAttribute("kept", ports.mails().list(SHOWN));
    page.addAttribute("next", found.next());
    return "mails";
  }

  /** To be opened by a mail program; nothing of it is shown as a page of ours. */
  @GetMapping("/mails/{id}")
  ResponseEntity<byte[]> open(@PathVariable("id") String id) {
    byte[] mail =
        ports
            .mails()
            .open(id)
            .orElseThrow(
                () ->
                    Refusal.of(
                        RefusalCode.NOT_FOUND, "Mail " + id, "is not kept here, or not any more."));
    ContentDisposition file = ContentDisposition.attachment().filename(id + ".eml").build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("message/rfc822"))
        .header("Content-Disposition", file.toString())
        .body(mail);
  }
}
