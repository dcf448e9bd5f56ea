package dev.discern.training.tuning.proposal;

import java.util.SplittableRandom;

/** How likely values are, judged by some that were seen. */
interface Density {
  /** A value. */
  String draw(SplittableRandom random);

  /** How likely a value is; above 0. */
  double of(String value);
}
