package dev.discern.app.web.desk;

import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A record with all that is known of it.
 *
 * @param facts in the order in which they are read
 */
record ItemView(EntryView entry, List<Bar> bars, Map<String, String> facts) {
  private static final int BARS = 10;

  /** A label and how probable it is. */
  record Bar(String label, double probability) {
    public String percent() {
      return String.format(Locale.ROOT, "%.2f\u00a0%%", 100 * probability);
    }
  }

  static ItemView of(Entry entry) {
    return new ItemView(
        EntryView.of(entry),
        EntryView.scores(entry.result().outcome()).stream()
            .limit(BARS)
            .map(score -> new Bar(score.label(), score.probability()))
            .toList(),
        facts(entry));
  }

  private static Map<String, String> facts(Entry entry) {
    Map<String, String> facts = new LinkedHashMap<>();
    Result result = entry.result();
    facts.put("Recorded", entry.recordedAt() + " as row " + entry.number());
    if (entry.caller() != null) {
      facts.put("Handed in by", entry.caller());
    }
    if (result.outcome() instanceof Outcome.Answered answered) {
      facts.put("Model", answered.model().id());
      facts.put("Upright size", answered.imageSize());
      facts.put("Took", took(answered));
      facts.put(
          "Accepts from",
          String.format(Locale.ROOT, "%.2f %%", 100 * answered.model().decision().acceptFrom()));
    }
    facts.put(
        "Worker", "%s, attempt %d".formatted(result.work().worker(), result.work().attempt()));
    facts.put("Arrived", result.work().arrivedAt().toString());
    facts.put("Bytes", String.format(Locale.ROOT, "%,d", result.size()));
    if (result.sha256() != null) {
      facts.put("SHA-256", result.sha256());
    }
    facts.put("Trace", result.work().trace());
    return facts;
  }

  private static String took(Outcome.Answered answered) {
    return String.format(
        Locale.ROOT,
        "%.1f ms: decoding %.1f, preprocessing %.1f, predicting %.1f",
        answered.timings().total() / 1e6,
        answered.timings().decode() / 1e6,
        answered.timings().preprocess() / 1e6,
        answered.timings().predict() / 1e6);
  }

  /** What there is to say of an item that has no record yet. */
  static String waiting(Item item) {
    if (item.state().isEnd() && item.key().isNameless()) {
      return "Forgotten; nothing is kept of it.";
    }
    return switch (item.state()) {
      case RECEIVED -> "Announced; the photo is not here yet.";
      case QUEUED -> "Waiting for a worker.";
      case WORKING -> "A worker has it in hand.";
      case CANCELLED -> "Cancelled before it was worked on.";
      default -> item.reason() == null ? "Nothing is recorded of it." : item.reason();
    };
  }
}
