package dev.discern.training.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Thresholds for a precision. A label whose photos are too few to tell takes the threshold of all
 * labels together; where those cannot tell either, the target itself is the threshold, because a
 * calibrated probability is how often an answer is right.
 */
final class PrecisionFit {
  private final double share;
  private final List<String> labels;
  private final List<Graded> graded;
  private final List<String> notes = new ArrayList<>();
  private final List<String> few = new ArrayList<>();

  PrecisionFit(double share, List<String> labels, List<Graded> graded) {
    this.share = share;
    this.labels = labels;
    this.graded = graded;
  }

  Acceptance fit() {
    double together = together();
    Map<String, Double> byLabel = new LinkedHashMap<>();
    for (String label : labels) {
      List<Graded> called =
          graded.stream().filter(each -> each.best().label().equals(label)).toList();
      OptionalDouble own = Threshold.forPrecision(called, share);
      if (own.isPresent()) {
        byLabel.put(label, own.getAsDouble());
      } else if (called.size() < Rank.fewest(share)) {
        few.add("%s (%d)".formatted(label, called.size()));
      } else {
        byLabel.put(label, Math.max(together, share));
        notes.add(unreached(label, called));
      }
    }
    if (!few.isEmpty() && graded.size() >= Rank.fewest(share)) {
      notes.add(tooFew());
    }
    return new Acceptance(together, byLabel, notes);
  }

  private double together() {
    OptionalDouble all = Threshold.forPrecision(graded, share);
    if (all.isEmpty()) {
      notes.add(
          "%s cannot be told from %s (it takes %d, nearly all right): labels are accepted from that probability on."
              .formatted(
                  Words.percent("A precision", share),
                  Words.photos(graded.size()),
                  Rank.fewest(share)));
    }
    return all.orElse(share);
  }

  private String unreached(String label, List<Graded> called) {
    long right = called.stream().filter(Graded::right).count();
    return "No threshold is sure to give “%s” %s: %d of %d that were called so are it. It is accepted from that probability on."
        .formatted(label, Words.percent("a precision", share), right, called.size());
  }

  private String tooFew() {
    return "%s takes %d calibration photos that are called a label; the threshold of all labels together stands for %s."
        .formatted(Words.percent("A precision", share), Rank.fewest(share), Words.some(few));
  }
}
