package dev.discern.training.tuning.space;

import dev.discern.training.trainer.Augmentation;
import java.util.Arrays;
import java.util.Locale;

/** How much training photos are varied, in words. */
public enum Variation {
  NONE(Augmentation.NONE),
  MILD(Augmentation.MILD),
  /** Twice as far as mild; for photos taken from any side, in any light. */
  STRONG(new Augmentation(true, 30, 0.25, 0.3));

  private final Augmentation augmentation;

  Variation(Augmentation augmentation) {
    this.augmentation = augmentation;
  }

  static Variation of(Augmentation augmentation) {
    return Arrays.stream(values())
        .filter(each -> each.augmentation.equals(augmentation))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no name for " + augmentation));
  }

  static Variation named(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Augmentation augmentation() {
    return augmentation;
  }
}
