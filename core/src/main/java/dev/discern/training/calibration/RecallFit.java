package dev.discern.training.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Thresholds for a recall. Whatever is called a label is accepted where its photos are too few to
 * choose by, or too many of them are taken for another.
 */
final class RecallFit {
  private final double share;
  private final List<String> labels;
  private final List<Graded> graded;

  RecallFit(double share, List<String> labels, List<Graded> graded) {
    this.share = share;
    this.labels = labels;
    this.graded = graded;
  }

  Acceptance fit() {
    Map<String, Double> byLabel = new LinkedHashMap<>();
    List<String> few = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (String label : labels) {
      List<Graded> ofLabel = graded.stream().filter(each -> each.truth().equals(label)).toList();
      OptionalDouble own = Threshold.forRecall(ofLabel, share);
      byLabel.put(label, own.orElse(0));
      if (own.isEmpty()) {
        notes.add(unreached(label, ofLabel));
      } else if (ofLabel.size() < Rank.fewest(share)) {
        few.add("%s (%d)".formatted(label, ofLabel.size()));
      }
    }
    if (!few.isEmpty()) {
      notes.add(tooFew(few));
    }
    return new Acceptance(0, byLabel, notes);
  }

  private String unreached(String label, List<Graded> ofLabel) {
    long other = ofLabel.stream().filter(each -> !each.right()).count();
    return "No threshold gives “%s” %s: %d of its %d photos are taken for another label. Whatever is called so is accepted."
        .formatted(label, Words.percent("a recall", share), other, ofLabel.size());
  }

  private String tooFew(List<String> few) {
    return "%s takes %d calibration photos of a label; whatever is called so is accepted for %s."
        .formatted(Words.percent("A recall", share), Rank.fewest(share), Words.some(few));
  }
}
