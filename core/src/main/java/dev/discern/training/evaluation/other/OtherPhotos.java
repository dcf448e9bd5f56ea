package dev.discern.training.evaluation.other;

import dev.discern.training.evaluation.interval.Proportion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model makes of photos that are none of its own: whatever label it gives them is wrong.
 *
 * @param from which photos these were
 * @param accepted given a label, falsely
 * @param uncertain given several candidates
 * @param outOfDomain recognised as none of the model's
 * @param ownKept of the model's own photos, those not taken for something else: what that costs
 * @param falselyAccepted the surest of the accepted ones, surest first
 * @param refused files that could not be read or decoded; they count in no share
 */
public record OtherPhotos(
    String from,
    Proportion accepted,
    Proportion uncertain,
    Proportion outOfDomain,
    Proportion ownKept,
    List<FalseAcceptance> falselyAccepted,
    int refused) {
  public OtherPhotos {
    falselyAccepted = List.copyOf(falselyAccepted);
  }

  /**
   * A photo that is not the model's and was given a label of it.
   *
   * @param thumbnail a small JPEG in base64; null where there is none
   */
  public record FalseAcceptance(
      String file, String label, double probability, @Nullable String thumbnail) {}
}
