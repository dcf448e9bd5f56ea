package dev.discern.serving.delivery.pipeline;

import java.util.List;

/** When something is so, this is done. */
public record Rule(Condition when, List<Action> then) {
  public Rule {
    then = List.copyOf(then);
  }
}
