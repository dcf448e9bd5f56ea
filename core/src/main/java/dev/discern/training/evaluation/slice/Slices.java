package dev.discern.training.evaluation.slice;

import dev.discern.training.evaluation.interval.Proportion;
import java.util.List;

/**
 * The accuracy by one property of the photos.
 *
 * @param by what they are told apart by, as a heading
 * @param slices in the property's order
 */
public record Slices(String by, List<Slice> slices) {
  public Slices {
    slices = List.copyOf(slices);
  }

  /**
   * Photos of one kind.
   *
   * @param name in words
   * @param right how many of them the model answers rightly
   */
  public record Slice(String name, Proportion right) {}

  /** Whether every two intervals overlap: then these photos show no clear difference. */
  public boolean allOverlap() {
    double highestLow = slices.stream().mapToDouble(each -> each.right().low()).max().orElse(0);
    double lowestHigh = slices.stream().mapToDouble(each -> each.right().high()).min().orElse(1);
    return highestLow <= lowestHigh;
  }
}
