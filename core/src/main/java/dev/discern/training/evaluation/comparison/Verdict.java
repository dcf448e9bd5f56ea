package dev.discern.training.evaluation.comparison;

import dev.discern.training.evaluation.interval.Estimate;
import java.util.Locale;

/** What a comparison says, and no more. */
final class Verdict {
  private static final double CHANCE = 0.05;

  private Verdict() {}

  static String of(String first, String second, Pairs pairs, Estimate difference, McNemar test) {
    if (pairs.discordant() == 0) {
      return "Of %s they get the same ones right: this does not tell which is better."
          .formatted(photos(pairs.photos()));
    }
    boolean even = difference.interval() == null || difference.interval().contains(0);
    return test.p() >= CHANCE || even
        ? String.format(
            Locale.ROOT,
            "Of %s one is right and the other wrong on %d (%s on %d, %s on %d): this does not tell which is better.",
            photos(pairs.photos()),
            pairs.discordant(),
            first,
            pairs.onlyFirst(),
            second,
            pairs.onlySecond())
        : String.format(
            Locale.ROOT,
            "%s is better on photos like these: of the %d that only one gets right, it has %d. Chance alone gives that"
                + " in %s of 100 cases.",
            pairs.onlyFirst() > pairs.onlySecond() ? first : second,
            pairs.discordant(),
            Math.max(pairs.onlyFirst(), pairs.onlySecond()),
            cases(test.p()));
  }

  private static String photos(int count) {
    return String.format(Locale.ROOT, "%,d photo%s", count, count == 1 ? "" : "s");
  }

  private static String cases(double p) {
    return p < 0.001 ? "fewer than 0.1" : String.format(Locale.ROOT, "%.1f", 100 * p);
  }
}
