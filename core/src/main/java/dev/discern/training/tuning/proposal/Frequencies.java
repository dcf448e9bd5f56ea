package dev.discern.training.tuning.proposal;

import dev.discern.training.tuning.space.Dimension.Choice;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** How often each option was seen, and once more, so that none is out of the question. */
record Frequencies(Choice choice, List<String> seen) implements Density {

  @Override
  public String draw(SplittableRandom random) {
    List<String> options = choice.options();
    int lot = random.nextInt(seen.size() + options.size());
    return lot < seen.size() ? seen.get(lot) : options.get(lot - seen.size());
  }

  @Override
  public double of(String value) {
    return (Collections.frequency(seen, value) + 1.0) / (seen.size() + choice.options().size());
  }
}
