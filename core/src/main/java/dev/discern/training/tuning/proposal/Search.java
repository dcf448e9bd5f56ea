package dev.discern.training.tuning.proposal;

import dev.discern.training.tuning.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How points are chosen. */
public enum Search {
  /** All at random. */
  RANDOM {
    @Override
    public Proposals in(SearchSpace space, long seed) {
      return new RandomProposals(space, seed);
    }

    @Override
    public List<Integer> waves(int trials) {
      return List.of(trials);
    }
  },

  /** Half at random, the rest near what was good. */
  TPE {
    @Override
    public Proposals in(SearchSpace space, long seed) {
      return new TpeProposals(space, seed);
    }

    @Override
    public List<Integer> waves(int trials) {
      int wave = Math.max(1, trials / 4);
      List<Integer> waves = new ArrayList<>(List.of(trials - 2 * (trials / 4)));
      for (int left = trials - waves.get(0); left > 0; left -= wave) {
        waves.add(Math.min(wave, left));
      }
      return waves;
    }
  };

  public abstract Proposals in(SearchSpace space, long seed);

  /**
   * How many points are chosen at a time. Each wave learns from those before it and from nothing
   * that happens to be done early, so that the same seed proposes the same points however many
   * trials run at once.
   */
  public abstract List<Integer> waves(int trials);

  /** As the command line and the leaderboard name it: {@code tpe}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
