package dev.discern.training.tuning.proposal;

import dev.discern.training.tuning.space.Dimension;
import dev.discern.training.tuning.space.Dimension.Choice;
import dev.discern.training.tuning.space.Dimension.Range;
import dev.discern.training.tuning.space.Knob;
import dev.discern.training.tuning.space.Point;
import dev.discern.training.tuning.space.SearchSpace;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Tree-structured Parzen estimators (Bergstra et al. 2011, "Algorithms for Hyper-Parameter
 * Optimization"): what was found is parted into the good quarter and the rest; some points are
 * drawn as the good ones lie, and of these the one is proposed that is most likely among the good
 * and least among the rest. With little seen it draws at random.
 */
final class TpeProposals implements Proposals {
  private static final int FEWEST_SEEN = 4;
  private static final double GOOD = 0.25;
  private static final int DRAWN = 24;

  private final SearchSpace space;
  private final long seed;

  TpeProposals(SearchSpace space, long seed) {
    this.space = space;
    this.seed = seed;
  }

  @Override
  public Point propose(int trial, List<Seen> seen) {
    if (seen.size() < FEWEST_SEEN) {
      return new RandomProposals(space, seed).propose(trial, seen);
    }
    List<Seen> bestFirst = seen.stream().sorted(Comparator.comparingDouble(Seen::badness)).toList();
    int good = (int) Math.ceil(GOOD * bestFirst.size());
    return likeliest(trial, bestFirst.subList(0, good), bestFirst.subList(good, bestFirst.size()));
  }

  private Point likeliest(int trial, List<Seen> good, List<Seen> rest) {
    SplittableRandom random = RandomProposals.stream(seed, trial);
    List<Axis> axes =
        space.dimensions().stream()
            .map(each -> new Axis(each.knob(), density(each, good), density(each, rest)))
            .toList();
    return Stream.generate(() -> draw(axes, random))
        .limit(DRAWN)
        .max(Comparator.comparingDouble(point -> odds(axes, point)))
        .orElseThrow();
  }

  private static Density density(Dimension dimension, List<Seen> seen) {
    List<String> values =
        seen.stream()
            .map(each -> each.point().of(dimension.knob()))
            .filter(value -> !value.isEmpty())
            .toList();
    return dimension instanceof Range range
        ? new Parzen(range, values)
        : new Frequencies((Choice) dimension, values);
  }

  private Point draw(List<Axis> axes, SplittableRandom random) {
    Map<String, String> values = new LinkedHashMap<>();
    axes.forEach(axis -> values.put(axis.knob().slug(), axis.good().draw(random)));
    return space.point(values);
  }

  private static double odds(List<Axis> axes, Point point) {
    return axes.stream().mapToDouble(axis -> axis.odds(point)).sum();
  }

  /** How the values of one setting lie among the good points and among the rest. */
  private record Axis(Knob knob, Density good, Density rest) {
    /** The logarithm of how much likelier the point is among the good; 0 when nothing tells. */
    double odds(Point point) {
      String value = point.of(knob);
      return value.isEmpty() ? 0 : Math.log(good.of(value) / rest.of(value));
    }
  }
}
