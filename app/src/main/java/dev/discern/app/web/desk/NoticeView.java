package dev.discern.app.web.desk;

import dev.discern.serving.ledger.notice.Notice;
import java.time.Instant;

/**
 * What followed from an answer, as pages show it.
 *
 * @param what filed, mailed, or told to another program
 * @param state delivered, waiting, or given up
 */
record NoticeView(
    String item,
    String what,
    String topic,
    String state,
    String outcome,
    int attempts,
    Instant at) {
  static NoticeView of(Notice notice) {
    return new NoticeView(
        notice.item().value(),
        what(notice.what().kind()),
        notice.what().topic(),
        state(notice),
        notice.outcome() == null ? "" : notice.outcome(),
        notice.attempts(),
        at(notice));
  }

  /** The state, and how often it was tried where that says something. */
  public String stateWords() {
    return attempts > 1 ? "%s, tried %d times".formatted(state, attempts) : state;
  }

  private static String what(String kind) {
    return switch (kind) {
      case "file" -> "Filing";
      case "mail" -> "Mail";
      case "webhook" -> "Webhook";
      default -> kind;
    };
  }

  private static String state(Notice notice) {
    if (notice.deliveredAt() != null) {
      return "delivered";
    }
    return notice.givenUpAt() == null ? "waiting" : "given up";
  }

  private static Instant at(Notice notice) {
    if (notice.deliveredAt() != null) {
      return notice.deliveredAt();
    }
    return notice.givenUpAt() == null ? notice.dueAt() : notice.givenUpAt();
  }
}
