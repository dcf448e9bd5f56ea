package dev.discern.training.evaluation.curve;

/**
 * A share of the photos, drawn and learnt from once, and which of the judged photos were right
 * then.
 *
 * @param share of all photos to learn from, up to 1
 * @param photos that were learnt from and validated on; with folds the mean over these
 * @param right one a judged photo, in one order for every drawing
 */
public record Drawing(double share, double photos, boolean[] right) {
  public Drawing {
    right = right.clone();
  }

  @Override
  public boolean[] right() {
    return right.clone();
  }

  double accuracy() {
    int hits = 0;
    for (boolean each : right) {
      hits += each ? 1 : 0;
    }
    return (double) hits / right.length;
  }
}
