package dev.discern.training.tuning.proposal;

import dev.discern.training.tuning.space.Dimension;
import dev.discern.training.tuning.space.Dimension.Choice;
import dev.discern.training.tuning.space.Dimension.Range;
import dev.discern.training.tuning.space.Point;
import dev.discern.training.tuning.space.SearchSpace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws every value by itself (Bergstra and Bengio 2012); learns nothing from what was found. */
final class RandomProposals implements Proposals {
  private final SearchSpace space;
  private final long seed;

  RandomProposals(SearchSpace space, long seed) {
    this.space = space;
    this.seed = seed;
  }

  @Override
  public Point propose(int trial, List<Seen> seen) {
    SplittableRandom random = stream(seed, trial);
    Map<String, String> values = new LinkedHashMap<>();
    for (Dimension each : space.dimensions()) {
      values.put(each.knob().slug(), draw(each, random));
    }
    return space.point(values);
  }

  private static String draw(Dimension dimension, SplittableRandom random) {
    if (dimension instanceof Range range) {
      return range.at(random.nextDouble());
    }
    List<String> options = ((Choice) dimension).options();
    return options.get(random.nextInt(options.size()));
  }

  /** A trial's own chance, whoever draws before it. */
  static SplittableRandom stream(long seed, int trial) {
    return new SplittableRandom(new SplittableRandom(seed).nextLong() ^ trial);
  }
}
