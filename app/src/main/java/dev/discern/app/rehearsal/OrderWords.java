package dev.discern.app.rehearsal;

import dev.discern.app.mail.LetterLine;
import dev.discern.app.mail.LetterWords;
import dev.discern.serving.delivery.order.Attach;
import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.pacing.Durations;
import dev.discern.serving.delivery.pacing.Pacing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What an order would have done, in sentences. */
record OrderWords(ZoneId zone, Instant now) {
  String of(Order order, Instant due) {
    if (order instanceof Order.Mail mail) {
      return mail(mail, due);
    }
    if (order instanceof Order.Filing filing) {
      return "files a copy as %s/%s, or under a name near it when that is taken."
          .formatted(filing.bucket(), filing.key());
    }
    Order.Webhook webhook = (Order.Webhook) order;
    return "tells %s, signed with %s.".formatted(webhook.url(), webhook.secret());
  }

  String time(Instant at) {
    return LetterLine.time(at, zone);
  }

  private String mail(Order.Mail mail, Instant due) {
    return "mails %s \"%s\", %s. %s%s"
        .formatted(
            String.join(", ", mail.to()),
            LetterWords.subject(List.of(mail.occasion())),
            enclosed(mail.attach()),
            when(mail.pacing(), due),
            atMost(mail.pacing()));
  }

  private static String enclosed(Attach attach) {
    return switch (attach) {
      case PHOTO -> "with the photo attached";
      case PREVIEW -> "with a small picture";
      case NONE -> "without the photo";
    };
  }

  private String when(Pacing pacing, Instant due) {
    Instant out = pacing.earliest(due, null, zone);
    String quiet = out.isAfter(due) ? ", when the quiet hours end" : "";
    if (pacing.digest() != null) {
      return "It goes out with what else gathers until %s%s.".formatted(time(out), quiet);
    }
    return quiet.isEmpty()
        ? "It goes out at once."
        : "It goes out %s%s.".formatted(time(out), quiet);
  }

  private static String atMost(Pacing pacing) {
    return pacing.atMostEvery() == null
        ? ""
        : " Within %s of another mail of this rule it waits, and goes out with what comes until then."
            .formatted(Durations.words(pacing.atMostEvery()));
  }
}
