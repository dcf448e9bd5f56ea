package dev.discern.training.dataset.splitting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which of several hands of groups may stand for all: one that has most labels and leaves some of
 * each behind, and whose labels are the most even.
 */
final class FairHand {
  private final List<Map<String, Long>> hands;
  private final Map<String, Long> total = new HashMap<>();

  FairHand(List<List<Group>> hands) {
    this.hands = hands.stream().map(FairHand::labels).toList();
    this.hands.forEach(hand -> hand.forEach((label, n) -> total.merge(label, n, Long::sum)));
  }

  private static Map<String, Long> labels(List<Group> groups) {
    Map<String, Long> labels = new HashMap<>();
    groups.forEach(
        group -> group.labels().forEach((label, n) -> labels.merge(label, n, Long::sum)));
    return labels;
  }

  /** The place of the fairest, the first of those that are as fair. */
  int choose() {
    return IntStream.range(0, hands.size())
        .boxed()
        .min(
            Comparator.comparingLong((Integer i) -> emptied(hands.get(i)))
                .thenComparingInt(i -> -hands.get(i).size())
                .thenComparingDouble(i -> uneven(hands.get(i))))
        .orElseThrow();
  }

  private long emptied(Map<String, Long> hand) {
    return hand.entrySet().stream()
        .filter(each -> each.getValue().equals(total.get(each.getKey())))
        .count();
  }

  private double uneven(Map<String, Long> hand) {
    double fair = 1.0 / hands.size();
    return total.entrySet().stream()
        .mapToDouble(
            each ->
                Math.abs((double) hand.getOrDefault(each.getKey(), 0L) / each.getValue() - fair))
        .sum();
  }
}
