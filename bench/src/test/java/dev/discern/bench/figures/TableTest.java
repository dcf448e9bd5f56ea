package dev.discern.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void every_figure_stands_beside_its_peer_its_goal_and_the_verdict() {
    Row met =
        new Row("decode", "ImageIO", comparison(Unit.MILLISECONDS, 25, 225), Goal.ratioAtLeast(8));
    Row missed =
        new Row(
            "start", "empty", comparison(Unit.SECONDS, 0.7, 0.1), Goal.below(0.6, Unit.SECONDS));
    assertThat(new Table(List.of(met, missed)))
        .hasToString(
            """
            | what   | Discern | peer or ceiling | its figure | ratio (lowest-highest) | goal     |        |
            | ------ | ------- | --------------- | ---------- | ---------------------- | -------- | ------ |
            | decode | 25.0 ms | ImageIO         | 225 ms     | 9.00 (9.00-9.00)       | >= 8.00x | met    |
            | start  | 0.70 s  | empty           | 0.10 s     | 0.14 (0.14-0.14)       | < 0.60 s | MISSED |
            """);
  }

  private static Comparison comparison(Unit unit, double ours, double peer) {
    return new Comparison(unit, new Sample(List.of(ours)), new Sample(List.of(peer)));
  }
}
