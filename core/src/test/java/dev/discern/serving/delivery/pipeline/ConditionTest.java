package dev.discern.serving.delivery.pipeline;

import static dev.discern.serving.delivery.occasion.Photos.accepted;
import static dev.discern.serving.delivery.occasion.Photos.outOfDomain;
import static dev.discern.serving.delivery.occasion.Photos.refused;
import static dev.discern.serving.delivery.occasion.Photos.uncertain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
  @Test
  void all_of_it_must_hold() {
    Condition condition =
        new Condition(Set.of("accepted"), Set.of("rotten"), Comparison.parse(">= 0.9"));
    assertThat(condition.holds(accepted("rotten", 0.9))).isTrue();
    assertThat(condition.holds(accepted("rotten", 0.89))).isFalse();
    assertThat(condition.holds(accepted("fresh", 0.95))).isFalse();
    assertThat(condition.holds(uncertain("rotten", 0.95))).isFalse();
  }

  @Test
  void nothing_asked_holds_for_every_photo_also_without_an_answer() {
    assertThat(Condition.ALWAYS.holds(accepted("fresh", 1))).isTrue();
    assertThat(Condition.ALWAYS.holds(outOfDomain())).isTrue();
    assertThat(Condition.ALWAYS.holds(refused())).isTrue();
  }

  @Test
  void a_photo_without_a_label_passes_no_question_for_one() {
    assertThat(new Condition(Set.of(), Set.of("rotten"), null).holds(outOfDomain())).isFalse();
    assertThat(new Condition(Set.of(), Set.of(), Comparison.parse("< 1")).holds(refused()))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    ">= 0.9, 0.9, true",
    "> 0.9, 0.9, false",
    "<=0.9, 0.9, true",
    "< .9, 0.9, false",
    "> 0, 1, true"
  })
  void a_probability_is_compared(String written, double probability, boolean holds) {
    assertThat(Comparison.parse(written).holds(probability)).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.9", "=> 0.9", ">= 90%", "", ">= -1", "== 1"})
  void what_compares_nothing_is_refused(String written) {
    assertThatThrownBy(() -> Comparison.parse(written))
        .hasMessage("\"%s\" compares nothing; write it like \">= 0.9\"".formatted(written));
  }

  @Test
  void a_probability_beyond_one_is_refused() {
    assertThatThrownBy(() -> Comparison.parse(">= 90"))
        .hasMessage("90.0 is no probability; one is from 0 to 1");
  }
}
