package dev.discern.training.evaluation;

import dev.discern.inference.decision.Score;
import dev.discern.training.evaluation.judging.Judged;
import dev.discern.training.evaluation.judging.Judged.Traits;
import dev.discern.training.evaluation.judging.Judged.Verdict;
import java.nio.file.Path;

/** Judged photos without a model. */
final class JudgedPhotos {
  static final Path ROOT = Path.of("photos");

  private static final Traits TRAITS = new Traits(100, 1, 1, true, new float[0]);

  private JudgedPhotos() {}

  static Judged judged(String file, String actual, Score best, double ofActual) {
    int rank = actual.equals(best.label()) ? 1 : 2;
    return new Judged(
        ROOT.resolve(file), actual, best, ofActual, rank, Verdict.ACCEPTED, 1, TRAITS);
  }

  static Judged ranked(int rank, Verdict verdict, long nanos) {
    Score best = new Score(rank == 1 ? "a" : "b", 0.6);
    return new Judged(ROOT.resolve("x.png"), "a", best, 0.3, rank, verdict, nanos, TRAITS);
  }
}
