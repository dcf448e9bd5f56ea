package dev.discern.trainer.embedding;

import dev.discern.training.dataset.LabelledPhoto;
import java.util.Arrays;

/**
 * A photo as the backbone sees it.
 *
 * @param photo which
 * @param rows the plain photo's features, then those of its varied views
 */
@SuppressWarnings("ArrayRecordComponent") // kept in memory, not compared
public record Embedded(LabelledPhoto photo, float[][] rows) {
  /** The same at {@link UnitLength}, as a head takes them. */
  public Embedded scaled() {
    return new Embedded(photo, Arrays.stream(rows).map(UnitLength::of).toArray(float[][]::new));
  }
}
