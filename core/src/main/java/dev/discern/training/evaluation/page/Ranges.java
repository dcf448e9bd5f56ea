package dev.discern.training.evaluation.page;

import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Interval;
import dev.discern.training.evaluation.interval.Proportion;
import java.util.function.DoubleFunction;

/** How sure a figure is, in words, always with its n. */
public final class Ranges {
  private Ranges() {}

  /** The interval of a share. */
  public static String of(Proportion share) {
    return share.of() == 0
        ? "no photos"
        : "95\u00a0%% interval %s to %s, n\u00a0=\u00a0%s"
            .formatted(
                Html.percent(share.low()), Html.percent(share.high()), Html.number(share.of()));
  }

  /** The interval of an estimate, or that these photos cannot tell. */
  public static String of(Estimate estimate, DoubleFunction<String> word) {
    Interval interval = estimate.interval();
    return (interval == null
            ? "too few photos or mistakes for an interval"
            : "95\u00a0%% interval %s to %s"
                .formatted(word.apply(interval.low()), word.apply(interval.high())))
        + ", n\u00a0=\u00a0"
        + Html.number(estimate.photos())
        + (estimate.groups() < estimate.photos()
            ? " in " + Html.count(estimate.groups(), "group")
            : "");
  }

  /** A share with its interval, in one line. */
  public static String line(Proportion share) {
    return share.of() == 0
        ? "no photos"
        : "%s (%s to %s, n\u00a0=\u00a0%s)"
            .formatted(
                Html.percent(share.share()),
                Html.percent(share.low()),
                Html.percent(share.high()),
                Html.number(share.of()));
  }

  /** An estimate with its interval, in one line. */
  public static String line(Estimate estimate, DoubleFunction<String> word) {
    return word.apply(estimate.value()) + " (" + of(estimate, word) + ")";
  }
}
