package dev.discern.app.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.discern.app.delivery.FindingWords;
import dev.discern.inference.decision.Score;
import dev.discern.serving.delivery.occasion.Finding;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.occasion.Photo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a photo, as a CloudEvent in JSON (CloudEvents 1.0, structured mode).
 *
 * @param specversion of CloudEvents
 * @param id the same whenever the same is told again
 * @param source {@code /pipelines/NAME}
 * @param type {@code dev.discern.photo.} and the decision
 * @param subject the item
 * @param time when the answer was there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Event(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    Data data) {

  static Event of(String id, Occasion occasion) {
    return new Event(
        "1.0",
        id,
        "/pipelines/" + occasion.pipeline(),
        "dev.discern.photo." + occasion.finding().decision(),
        occasion.item().value(),
        occasion.answeredAt(),
        "application/json",
        Data.of(occasion));
  }

  /**
   * The event's own content.
   *
   * @param verdict the decision in words for a person
   * @param scores accepted: the likeliest labels; uncertain: the candidates; out of domain: what it
   *     looks like
   * @param reason why there is no answer; left out with one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Data(
      String pipeline,
      String item,
      Picture photo,
      String decision,
      String verdict,
      @Nullable String label,
      @Nullable Double probability,
      List<Score> scores,
      @Nullable String model,
      @Nullable String reason,
      Instant arrivedAt,
      String trace) {
    static Data of(Occasion occasion) {
      Finding finding = occasion.finding();
      return new Data(
          occasion.pipeline(),
          occasion.item().value(),
          Picture.of(occasion.photo()),
          finding.decision(),
          FindingWords.verdict(finding),
          finding.label(),
          finding.probability(),
          finding.named(),
          finding.model(),
          finding.reason(),
          occasion.arrivedAt(),
          occasion.trace());
    }
  }

  /**
   * The photo.
   *
   * @param key where it lies in the inbox
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Picture(String name, String key, long size, @Nullable String sha256) {
    static Picture of(Photo photo) {
      return new Picture(photo.name(), photo.key(), photo.size(), photo.sha256());
    }
  }
}
