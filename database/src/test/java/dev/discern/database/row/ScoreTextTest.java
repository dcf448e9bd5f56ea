package dev.discern.database.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.decision.Score;
import dev.discern.inference.decision.Softmax;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scores are short, and come back in their order. */
class ScoreTextTest {
  private static final List<String> LABELS = List.of("a", "b", "c");
  private static final Map<String, Integer> PLACES = Map.of("a", 0, "b", 1, "c", 2);

  @Test
  void scores_are_written_as_places_and_millionths() {
    List<Score> scores = List.of(new Score("c", 0.931234), new Score("a", 0.068766));

    assertThat(ScoreText.write(scores, PLACES)).isEqualTo("2:931234 0:68766");
  }

  @Test
  void what_is_left_out_is_nothing_and_comes_last() {
    assertThat(ScoreText.read("2:931234", LABELS))
        .containsExactly(new Score("c", 0.931234), new Score("a", 0), new Score("b", 0));
    assertThat(ScoreText.read("", List.of())).isEmpty();
  }

  @Test
  void equal_scores_stay_in_their_order() {
    List<Score> scores = List.of(new Score("b", 0.5), new Score("c", 0.25), new Score("a", 0.25));

    assertThat(ScoreText.read(ScoreText.write(scores, PLACES), LABELS)).isEqualTo(scores);
  }

  @Test
  void a_thousand_labels_take_a_few_kilobytes() {
    Random random = new Random(7);
    double[] logits = random.doubles(1000, -8, 8).toArray();
    List<String> labels = IntStream.range(0, 1000).mapToObj(i -> "label " + i).toList();
    Map<String, Integer> places =
        IntStream.range(0, 1000)
            .boxed()
            .collect(Collectors.toMap(place -> "label " + place, place -> place));

    String text = ScoreText.write(Softmax.ranked(labels, Softmax.of(logits, 1)), places);

    assertThat(text).hasSizeLessThan(9_000);
    assertThat(ScoreText.read(text, labels)).hasSize(1000);
  }
}
