package dev.discern.app.answers;

import dev.discern.refusal.Refusal;
import java.util.Map;

/**
 * A refusal as JSON.
 *
 * @param code the slug, such as {@code photo-truncated}
 * @param title the code in a few words, the same for every refusal of its kind
 * @param detail the sentence: what is wrong, what was found, the remedy
 * @param facts figures and names behind the sentence
 */
public record RefusalJson(String code, String title, String detail, Map<String, Object> facts) {
  /** The refusal as it stands; what caused it is not told. */
  public static RefusalJson of(Refusal refusal) {
    return new RefusalJson(
        refusal.code().slug(),
        Explanation.of(refusal.code()).title(),
        refusal.sentence(),
        refusal.facts());
  }
}
