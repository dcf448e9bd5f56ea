package dev.discern.training.tuning;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.tuning.board.Objective;
import dev.discern.training.tuning.proposal.Search;
import dev.discern.training.tuning.space.SearchSpace;

/**
 * What is to be searched, and how hard.
 *
 * @param trials points that are tried
 * @param parallel trials at once
 * @param search how points are chosen
 * @param objective what they are ranked by
 * @param space where they lie
 * @param seed of all chance
 */
public record TuningPlan(
    int trials, int parallel, Search search, Objective objective, SearchSpace space, long seed) {
  private static final int MOST_TRIALS = 10_000;

  /**
   * Checks.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID}
   */
  public TuningPlan {
    check(trials, parallel);
    if (space.dimensions().isEmpty()) {
      throw invalid(
          "The search",
          "has nothing left to search: every setting is given. Leave one out, or use discern train.");
    }
  }

  /**
   * Checks what can be checked before anything is known of the trainers.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID}
   */
  public static void check(int trials, int parallel) {
    if (trials < 1 || trials > MOST_TRIALS) {
      throw invalid(
          "--trials " + trials, "is no number of trials; give 1 to %d.".formatted(MOST_TRIALS));
    }
    if (parallel < 1) {
      throw invalid("--parallel " + parallel, "is no number of trials at once; give 1 or more.");
    }
    if (parallel > trials) {
      throw invalid(
          "--parallel " + parallel,
          "is more at once than there are trials (%d). Give fewer, or more --trials."
              .formatted(trials));
    }
  }

  private static Refusal invalid(String subject, String predicate) {
    return Refusal.of(RefusalCode.CONFIGURATION_INVALID, subject, predicate);
  }
}
