package dev.discern.bench.figures;

import java.util.function.Predicate;

/** What a comparison is held against. */
public record Goal(String words, Predicate<Comparison> met) {
  private static final String NONE = "";

  /** The median ratio is at least this. */
  public static Goal ratioAtLeast(double least) {
    return new Goal(">= %sx".formatted(Sample.figure(least)), c -> c.ratio().median() >= least);
  }

  /** Shown for orientation; nothing is promised. */
  public static Goal none() {
    return new Goal(NONE, c -> true);
  }

  String verdict(Comparison comparison) {
    if (words.equals(NONE)) {
      return "";
    }
    return met.test(comparison) ? "met" : "MISSED";
  }

  /** Discern's own median is below this, whatever the peer does. */
  public static Goal below(double limit, Unit unit) {
    return new Goal("< " + unit.show(limit), c -> c.ours().median() < limit);
  }
}
