package dev.discern.app.web.desk;

import dev.discern.serving.delivery.pacing.Durations;
import dev.discern.serving.forgetting.Forgetting;
import dev.discern.serving.forgetting.Keeping;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long what is kept, and how much is forgotten by now. */
record KeepingWords(Keeping keeping, Forgetting forgetting) {
  String now() {
    long forgotten = forgetting.count();
    String kept =
        "Photos are kept %s, answers %s."
            .formatted(
                time(keeping.photos() == null ? keeping.everything() : keeping.photos()),
                time(keeping.everything()));
    return forgotten == 0
        ? kept
        : kept
            + (forgotten == 1 ? " One photo is" : " %,d photos are".formatted(forgotten))
            + " forgotten.";
  }

  private static String time(@Nullable Duration kept) {
    return kept == null ? "for ever" : "for " + Durations.words(kept);
  }
}
