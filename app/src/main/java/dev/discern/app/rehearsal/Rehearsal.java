package dev.discern.app.rehearsal;

import dev.discern.app.mail.LetterWords;
import dev.discern.serving.delivery.PipelineRules;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.order.OrderFormat;
import dev.discern.serving.delivery.pipeline.Action;
import dev.discern.serving.delivery.pipeline.Pipeline;
import dev.discern.serving.delivery.pipeline.Pipelines;
import dev.discern.serving.delivery.pipeline.Rule;
import dev.discern.serving.ledger.notice.NewNotice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what would follow from an answer: by the very rules that would apply, in the words in which
 * it would be told. Nothing is written down or sent.
 */
public final class Rehearsal {
  private final OrderFormat orders;
  private final ZoneId zone;

  /**
   * @param zone of quiet hours, digests, and the dates of filed photos
   */
  public Rehearsal(OrderFormat orders, ZoneId zone) {
    this.orders = orders;
    this.zone = zone;
  }

  /** A sentence for the answer, then one or more for each rule, in their order. */
  public List<String> of(Pipeline pipeline, Supposed supposed, Instant now) {
    Occasion occasion = supposed.occasion(pipeline, now);
    List<NewNotice> notices =
        new PipelineRules(Pipelines.NONE, orders, zone).of(pipeline, occasion, now).notices();
    OrderWords words = new OrderWords(zone, now);
    List<String> lines = new ArrayList<>();
    lines.add(LetterWords.subject(List.of(occasion)) + ", " + words.time(now));
    for (int number = 0; number < pipeline.rules().size(); number++) {
      Rule rule = pipeline.rules().get(number);
      String place = "rules[%d]".formatted(number);
      if (!rule.when().holds(occasion.finding())) {
        lines.add(place + " does not hold.");
        continue;
      }
      notices.stream()
          .filter(notice -> notice.topic().startsWith(pipeline.name() + "/" + place + "/"))
          .map(notice -> words.of(orders.read(notice.kind(), notice.order()), notice.dueAt()))
          .forEach(said -> lines.add(place + " " + said));
      if (rule.then().stream().anyMatch(Action.Review.class::isInstance)) {
        lines.add(place + " puts it into the review queue.");
      }
    }
    return lines;
  }
}
