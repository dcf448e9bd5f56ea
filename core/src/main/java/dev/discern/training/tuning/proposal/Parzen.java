package dev.discern.training.tuning.proposal;

import dev.discern.training.tuning.space.Dimension.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A bell over each value that was seen and a wide one over all, cut off at the range's ends: the
 * adaptive Parzen estimator of Bergstra et al. 2011. A bell is as wide as the way to its farther
 * neighbour.
 */
final class Parzen implements Density {
  private static final double MOST_BELLS = 100;

  private final Range range;
  private final List<Bell> bells;

  Parzen(Range range, List<String> seen) {
    this.range = range;
    this.bells = bells(seen.stream().map(range::place).sorted().toList());
  }

  private static List<Bell> bells(List<Double> centres) {
    double narrowest = 1 / Math.min(MOST_BELLS, centres.size() + 2);
    List<Bell> bells = new ArrayList<>();
    bells.add(Bell.of(0.5, 1));
    for (int i = 0; i < centres.size(); i++) {
      double centre = centres.get(i);
      double left = i == 0 ? 0 : centres.get(i - 1);
      double right = i == centres.size() - 1 ? 1 : centres.get(i + 1);
      double width = Math.max(centre - left, right - centre);
      bells.add(Bell.of(centre, Math.max(narrowest, width)));
    }
    return bells;
  }

  @Override
  public String draw(SplittableRandom random) {
    return range.at(bells.get(random.nextInt(bells.size())).draw(random));
  }

  @Override
  public double of(String value) {
    double place = range.place(value);
    return bells.stream().mapToDouble(bell -> bell.at(place)).sum() / bells.size();
  }

  /**
   * A normal density, of which only what lies between 0 and 1 is left.
   *
   * @param inside how much that is, before it is made one
   */
  private record Bell(double centre, double width, double inside) {
    private static final int STEPS = 200;

    static Bell of(double centre, double width) {
      Bell whole = new Bell(centre, width, 1);
      double inside =
          IntStream.range(0, STEPS).mapToDouble(i -> whole.at((i + 0.5) / STEPS)).sum() / STEPS;
      return new Bell(centre, width, inside);
    }

    double draw(SplittableRandom random) {
      double place;
      do {
        place = centre + width * random.nextGaussian();
      } while (place < 0 || place > 1);
      return place;
    }

    double at(double place) {
      double away = (place - centre) / width;
      return Math.exp(-away * away / 2) / inside;
    }
  }
}
