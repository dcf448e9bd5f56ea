package dev.discern.training.calibration;

import java.util.Optional;
import java.util.regex.Matcher;

/** What accepting a label is to be worth. */
public sealed interface Target {
  /**
   * A target as {@link #words} writes it; empty when these words are none.
   *
   * @throws IllegalArgumentException when its numbers cannot be
   */
  static Optional<Target> named(String words) {
    Matcher share = Patterns.SHARE.matcher(words);
    Matcher cost = Patterns.COST.matcher(words);
    if (cost.matches()) {
      return Optional.of(new Cost(number(cost.group(1)), number(cost.group(2))));
    }
    if (!share.matches()) {
      return Optional.empty();
    }
    double asked = number(share.group(2));
    return Optional.of(share.group(1).equals("recall") ? new Recall(asked) : new Precision(asked));
  }

  private static double number(String digits) {
    return Double.parseDouble(digits);
  }

  /**
   * Of the photos that are accepted as a label, so many are it.
   *
   * @param share above 0 and below 1
   */
  record Precision(double share) implements Target {
    public Precision {
      checkShare("precision", share);
    }
  }

  /**
   * Of the photos of a label, so many are accepted as it.
   *
   * @param share above 0 and below 1
   */
  record Recall(double share) implements Target {
    public Recall {
      checkShare("recall", share);
    }
  }

  /**
   * Answers as cheap as can be.
   *
   * @param wrong what a wrongly accepted label costs
   * @param unsure what an unsure answer costs; less than a wrong one, else no answer is ever sure
   */
  record Cost(double wrong, double unsure) implements Target {
    public Cost {
      if (!(unsure > 0) || !(wrong > unsure) || Double.isInfinite(wrong)) {
        throw new IllegalArgumentException(
            "a wrong answer costs more than an unsure one, and that more than nothing; not %s and %s"
                .formatted(wrong, unsure));
      }
    }

    /** From here on naming the label is the cheaper answer (Chow 1970). */
    double acceptFrom() {
      return 1 - unsure / wrong;
    }
  }

  /** As a person writes it: {@code precision=0.95}, {@code cost=wrong:5,unsure:1}. */
  default String words() {
    if (this instanceof Precision precision) {
      return "precision=" + precision.share();
    }
    if (this instanceof Recall recall) {
      return "recall=" + recall.share();
    }
    Cost cost = (Cost) this;
    return "cost=wrong:" + cost.wrong() + ",unsure:" + cost.unsure();
  }

  private static void checkShare(String name, double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(name + " is above 0 and below 1; not " + share);
    }
  }
}
