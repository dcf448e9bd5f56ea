package dev.discern.training.dataset.splitting;

import dev.discern.inference.image.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Deals whole groups into hands of about as many photos of each label: the largest group first,
 * each to the hand that has least of its labels. That is scikit-learn's {@code
 * StratifiedGroupKFold}, with the variance over the hands for the standard deviation.
 *
 * <p>Groups of one size come in the order of a hash of the seed and their content, so that neither
 * names nor the order of files matter.
 */
final class EvenDeal {
  private final Map<String, Long> total;

  /**
   * Deals these photos.
   *
   * @param groups all that will be dealt
   */
  EvenDeal(List<Group> groups) {
    this.total = new HashMap<>();
    groups.forEach(group -> group.labels().forEach((label, n) -> total.merge(label, n, Long::sum)));
  }

  static List<List<Group>> deal(List<Group> groups, int hands, long seed) {
    EvenDeal deal = new EvenDeal(groups);
    List<Hand> dealt = IntStream.range(0, hands).mapToObj(i -> new Hand()).toList();
    groups.stream()
        .sorted(
            Comparator.comparingInt((Group group) -> -group.photos().size())
                .thenComparing(group -> Sha256.of(seed + ":" + group.sha256())))
        .forEach(group -> deal.poorest(dealt, group).take(group));
    return dealt.stream().map(Hand::groups).toList();
  }

  private Hand poorest(List<Hand> hands, Group group) {
    ToDoubleFunction<Hand> cost = hand -> cost(hand, group.labels());
    return hands.stream()
        .min(Comparator.comparingDouble(cost).thenComparingInt(Hand::size))
        .orElseThrow();
  }

  /** By how much the sum of squared shares grows, but for what is alike for every hand. */
  private double cost(Hand hand, Map<String, Long> labels) {
    return labels.entrySet().stream()
        .mapToDouble(
            each -> {
              double all = total.getOrDefault(each.getKey(), 0L);
              return hand.count(each.getKey()) / all * each.getValue() / all;
            })
        .sum();
  }

  private static final class Hand {
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Long> labels = new HashMap<>();
    private int size;

    void take(Group group) {
      groups.add(group);
      size += group.photos().size();
      group.labels().forEach((label, n) -> labels.merge(label, n, Long::sum));
    }

    long count(String label) {
      return labels.getOrDefault(label, 0L);
    }

    int size() {
      return size;
    }

    List<Group> groups() {
      return groups;
    }
  }
}
