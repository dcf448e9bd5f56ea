package dev.discern.serving.ledger.job;

import dev.discern.serving.ledger.item.ItemState;
import java.util.EnumMap;
import java.util.Map;

/** How many of a job's items stand where. */
public record JobCounts(Map<ItemState, Integer> byState) {
  public JobCounts {
    Map<ItemState, Integer> all = new EnumMap<>(ItemState.class);
    for (ItemState state : ItemState.values()) {
      all.put(state, byState.getOrDefault(state, 0));
    }
    byState = Map.copyOf(all);
  }

  public int of(ItemState state) {
    return byState.getOrDefault(state, 0);
  }

  public int all() {
    return byState.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many have come to their end. */
  public int settled() {
    return byState.entrySet().stream()
        .filter(entry -> entry.getKey().isEnd())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  public boolean isOver() {
    return settled() == all();
  }
}
