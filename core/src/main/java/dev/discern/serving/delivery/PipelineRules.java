package dev.discern.serving.delivery;

import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.order.NoticeId;
import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.order.OrderFormat;
import dev.discern.serving.delivery.pacing.Pacing;
import dev.discern.serving.delivery.pipeline.Action;
import dev.discern.serving.delivery.pipeline.Pipeline;
import dev.discern.serving.delivery.pipeline.Pipelines;
import dev.discern.serving.delivery.pipeline.Rule;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.Rules;
import dev.discern.serving.ledger.notice.NewNotice;
import dev.discern.serving.ledger.result.Result;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a pipeline's rules say of a result. Every rule that holds is applied, in their order; a
 * result of a pipeline that is not configured has no consequences. Safe for any number of threads.
 */
public final class PipelineRules implements Rules {
  private final Pipelines pipelines;
  private final OrderFormat orders;
  private final ZoneId zone;

  /**
   * @param zone in which digests are due and filed photos are dated
   */
  public PipelineRules(Pipelines pipelines, OrderFormat orders, ZoneId zone) {
    this.pipelines = pipelines;
    this.orders = orders;
    this.zone = zone;
  }

  @Override
  public Consequences of(Result result, Instant now) {
    return pipelines
        .of(result.key().pipeline())
        .map(pipeline -> of(pipeline, Occasion.of(result), now))
        .orElse(Consequences.NONE);
  }

  /** What follows for a photo of this pipeline. */
  public Consequences of(Pipeline pipeline, Occasion occasion, Instant now) {
    List<NewNotice> notices = new ArrayList<>();
    boolean review = false;
    for (int number = 0; number < pipeline.rules().size(); number++) {
      Rule rule = pipeline.rules().get(number);
      if (!rule.when().holds(occasion.finding())) {
        continue;
      }
      String place = "%s/rules[%d]".formatted(pipeline.name(), number);
      for (Action action : rule.then()) {
        if (action instanceof Action.Review) {
          review = true;
        } else {
          notices.add(notice(place, action, occasion, now));
        }
      }
    }
    return new Consequences(notices, review);
  }

  private NewNotice notice(String place, Action action, Occasion occasion, Instant now) {
    Order order = order(action, occasion);
    String topic = place + "/" + order.kind();
    String model = Objects.requireNonNullElse(occasion.finding().model(), "none");
    String id = NoticeId.of("n", List.of(occasion.item().value(), model, topic));
    return new NewNotice(id, order.kind(), topic, orders.write(order), due(action, now));
  }

  private Instant due(Action action, Instant now) {
    Pacing pacing = action instanceof Action.Mail mail ? mail.pacing() : Pacing.NONE;
    return pacing.due(now, zone);
  }

  private Order order(Action action, Occasion occasion) {
    if (action instanceof Action.Mail mail) {
      return new Order.Mail(mail.to(), mail.attach(), mail.pacing(), occasion);
    }
    if (action instanceof Action.Webhook webhook) {
      return new Order.Webhook(webhook.url(), webhook.secret(), webhook.allowPrivate(), occasion);
    }
    Action.FileAway file = (Action.FileAway) action;
    return new Order.Filing(file.bucket(), file.key().fill(occasion, zone), occasion);
  }
}
