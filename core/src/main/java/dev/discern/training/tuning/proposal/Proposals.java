package dev.discern.training.tuning.proposal;

import dev.discern.training.tuning.space.Point;
import java.util.List;

/** Says what to try. The same trial and the same findings give the same point. */
@FunctionalInterface
public interface Proposals {
  /**
   * Proposes.
   *
   * @param trial its number, from 1
   * @param seen what was found so far; may be empty
   */
  Point propose(int trial, List<Seen> seen);
}
