package dev.discern.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<String> order = new ArrayList<>();

  @Test
  void contenders_take_turns_in_beginning() throws Exception {
    new Rounds(0, 3).compare(Unit.SECONDS, contender("A", 1), contender("B", 1));
    assertThat(order).containsExactly("A", "B", "B", "A", "A", "B");
  }

  @Test
  void warm_up_rounds_do_not_count() throws Exception {
    Comparison comparison =
        new Rounds(2, 3).compare(Unit.SECONDS, contender("A", 100), contender("B", 200));
    assertThat(comparison.ours().rounds()).containsExactly(103.0, 104.0, 105.0);
    assertThat(comparison.peers().rounds()).containsExactly(203.0, 204.0, 205.0);
  }

  @Test
  void a_ratio_says_how_many_times_as_good_whichever_way_the_unit_counts() throws Exception {
    Sample rates = new Sample(List.of(90.0));
    Sample peers = new Sample(List.of(100.0));
    assertThat(new Comparison(Unit.PHOTOS_PER_SECOND, rates, peers).ratio().median())
        .isEqualTo(0.9);
    assertThat(new Comparison(Unit.MILLISECONDS, rates, peers).ratio().median())
        .isEqualTo(100.0 / 90);
  }

  /** Measures start + 1, start + 2, ... */
  private Rounds.Contender contender(String name, double start) {
    double[] next = {start};
    return () -> {
      order.add(name);
      return ++next[0];
    };
  }
}
