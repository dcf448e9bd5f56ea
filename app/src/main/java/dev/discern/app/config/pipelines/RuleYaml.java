package dev.discern.app.config.pipelines;

import dev.discern.serving.delivery.pipeline.Action;
import dev.discern.serving.delivery.pipeline.Condition;
import dev.discern.serving.delivery.pipeline.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is written.
 *
 * @param when null for always
 */
public record RuleYaml(
    @Nullable WhenYaml when,
    @Nullable MailYaml mail,
    @Nullable FileYaml file,
    @Nullable Boolean review,
    @Nullable WebhookYaml webhook) {

  Rule rule(String place) {
    List<Action> then = new ArrayList<>();
    if (mail != null) {
      then.add(mail.action(place + ".mail"));
    }
    if (file != null) {
      then.add(file.action());
    }
    if (review != null && review) {
      then.add(new Action.Review());
    }
    if (webhook != null) {
      then.add(webhook.action(place + ".webhook"));
    }
    if (then.isEmpty()) {
      throw new IllegalArgumentException(
          place + ": the rule does nothing; give it mail, file, review: true or webhook");
    }
    return new Rule(when == null ? Condition.ALWAYS : when.condition(), then);
  }
}
