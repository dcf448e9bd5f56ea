package dev.discern.training.tuning.space;

import java.util.Set;

/**
 * Settings that come to nothing beside one value of another.
 *
 * @param beside the other
 * @param value its value at which they do
 */
record Idle(Knob beside, String value, Set<Knob> knobs) {
  Idle {
    knobs = Set.copyOf(knobs);
  }
}
