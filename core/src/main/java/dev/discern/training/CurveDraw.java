package dev.discern.training;

import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.Split;
import dev.discern.training.dataset.splitting.Thinning;
import dev.discern.training.evaluation.curve.Drawing;
import dev.discern.training.trainer.TrainingObserver;
import java.util.List;

/**
 * One point of a learning curve, drawn once.
 *
 * @param share of the photos
 * @param number from 0; each draws other photos and trains with another seed, the first with the
 *     request's own
 */
record CurveDraw(double share, int number) {
  /** Learns from the share, and shows what is judged. */
  Drawing of(
      TrainingPorts ports, TrainingRequest request, Division division, TrainingObserver observer) {
    long seed = request.settings().seed() + number;
    List<Split> splits =
        division.folds().splits().stream()
            .map(split -> new Thinning(seed, division.units()).thin(split, share))
            .toList();
    CrossValidation learning =
        new CrossValidation(
            ports,
            request.trainer(),
            request.settings().but().seed(seed).settings(),
            request.split().folds() > 0);
    List<HeldOut> heldOut =
        learning.run(
            division.dataset(),
            new Folds(splits, splits.get(0), division.folds().description()),
            observer);
    return new Drawing(share, photos(splits), right(heldOut));
  }

  private static double photos(List<Split> splits) {
    return splits.stream()
        .mapToInt(split -> split.train().size() + split.validation().size())
        .average()
        .orElseThrow();
  }

  private static boolean[] right(List<HeldOut> heldOut) {
    List<Boolean> each = heldOut.stream().flatMap(fold -> fold.right().stream()).toList();
    boolean[] right = new boolean[each.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = each.get(i);
    }
    return right;
  }
}
