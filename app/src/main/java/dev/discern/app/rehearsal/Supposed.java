package dev.discern.app.rehearsal;

import dev.discern.inference.decision.Score;
import dev.discern.serving.delivery.occasion.Finding;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.occasion.Photo;
import dev.discern.serving.delivery.pipeline.Pipeline;
import dev.discern.serving.ledger.item.ItemId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that nobody has given.
 *
 * @param photo its name
 * @param decision as users write it
 * @param label the likeliest; null where there is none
 * @param probability of that label, 0 to 1
 */
public record Supposed(String photo, String decision, @Nullable String label, double probability) {
  private static final ItemId ITEM = new ItemId("x-0");
  private static final String NO_TRACE = "0".repeat(32);

  /**
   * @throws IllegalArgumentException when there cannot be such an answer, saying why
   */
  public Supposed {
    if (!Finding.DECISIONS.contains(decision)) {
      throw new IllegalArgumentException(
          "\"%s\" is no decision; there is %s"
              .formatted(decision, String.join(", ", Finding.DECISIONS)));
    }
    boolean named = decision.equals("accepted") || decision.equals("uncertain");
    if (named == (label == null)) {
      throw new IllegalArgumentException(
          named
              ? "a photo that is %s has a label; name it".formatted(decision)
              : "a photo that is %s has no label; leave it out".formatted(decision));
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(probability + " is no probability; one is from 0 to 1");
    }
  }

  /** As if it came from a pipeline's model now. */
  Occasion occasion(Pipeline pipeline, Instant now) {
    Photo supposed = new Photo(pipeline.name() + "/" + photo, "", photo, 0, null);
    return new Occasion(
        pipeline.name(), ITEM, supposed, finding(pipeline.model()), now, now, NO_TRACE);
  }

  private Finding finding(String model) {
    boolean answered = !decision.equals("refused") && !decision.equals("set-aside");
    return new Finding(
        decision,
        label,
        label == null ? null : probability,
        label == null ? List.of() : List.of(new Score(label, probability)),
        answered ? model : null,
        answered ? null : "here it would say why.");
  }
}
