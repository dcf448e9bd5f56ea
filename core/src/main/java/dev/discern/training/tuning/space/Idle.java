package dev.discern.training.tuning.space;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Settings that come to nothing beside one value of another.
 *
 * @param beside the other
 * @param value its value at which they do
 */
record Idle(Knob beside, String value, Set<Knob> knobs) {
  Idle {
    // in their own order: what a search is known by must be the same words in every process
    knobs = Collections.unmodifiableSet(EnumSet.copyOf(knobs));
  }
}
