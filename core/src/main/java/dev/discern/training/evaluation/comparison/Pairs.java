package dev.discern.training.evaluation.comparison;

import dev.discern.training.evaluation.interval.Proportion;

/**
 * What became of photos that two models answered.
 *
 * @param both right with both
 * @param onlyFirst right with the first only
 * @param onlySecond right with the second only
 * @param neither wrong with both
 */
public record Pairs(int both, int onlyFirst, int onlySecond, int neither) {
  public int photos() {
    return both + onlyFirst + onlySecond + neither;
  }

  /** Photos that one answers rightly and the other does not; only these can tell them apart. */
  public int discordant() {
    return onlyFirst + onlySecond;
  }

  public Proportion first() {
    return Proportion.of(both + onlyFirst, photos());
  }

  public Proportion second() {
    return Proportion.of(both + onlySecond, photos());
  }
}
