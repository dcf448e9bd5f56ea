package dev.discern.inference.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.Prediction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionPolicyTest {
  private static final List<String> LABELS = List.of("a", "b", "c", "d");

  @Test
  void the_best_label_is_accepted_from_the_threshold_on() {
    double threshold = 0.5;
    assertThat(decide(threshold, 0.5, 0.3, 0.1, 0.1).decision())
        .isInstanceOfSatisfying(
            Decision.Accepted.class,
            accepted -> {
              assertThat(accepted.label()).isEqualTo("a");
              assertThat(accepted.probability()).isCloseTo(0.5, within(1e-12));
            });
    assertThat(decide(threshold + 1e-6, 0.5, 0.3, 0.1, 0.1).decision())
        .isInstanceOf(Decision.Uncertain.class);
  }

  @Test
  void the_candidates_of_an_unsure_answer_hold_the_asked_for_probability_and_no_more() {
    Decision decision = decide(0.9, 0.05, 0.5, 0.42, 0.03).decision();
    assertThat(((Decision.Uncertain) decision).candidates())
        .extracting(Score::label)
        .containsExactly("b", "c");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.85, 0.99, 1.0})
  void candidates_always_cover(double coverage) {
    DecisionSettings settings = DecisionSettings.uncalibrated(1, coverage);
    Decided decided = policy(settings).decide(prediction(0.4, 0.3, 0.2, 0.1));
    List<Score> candidates = policy(settings).predictionSet(decided.scores());
    double held = candidates.stream().mapToDouble(Score::probability).sum();
    assertThat(held).isGreaterThanOrEqualTo(coverage - 1e-9);
    assertThat(held - candidates.get(candidates.size() - 1).probability()).isLessThan(coverage);
  }

  @Test
  void an_unsure_answer_names_two_labels_at_least() {
    assertThat(decide(0.9, 0.85, 0.1, 0.03, 0.02).decision())
        .isEqualTo(
            new Decision.Uncertain(decide(0.9, 0.85, 0.1, 0.03, 0.02).scores().subList(0, 2)));
  }

  @Test
  void a_label_may_have_a_threshold_of_its_own() {
    DecisionSettings settings = new DecisionSettings(1, 0.5, Map.of("b", 0.8), 0.9, null, null);
    assertThat(policy(settings).decide(prediction(0.6, 0.4, 0, 0)).decision())
        .isInstanceOf(Decision.Accepted.class);
    assertThat(policy(settings).decide(prediction(0.4, 0.6, 0, 0)).decision())
        .isInstanceOf(Decision.Uncertain.class);
  }

  @Test
  void a_calibrated_models_candidates_are_the_labels_from_the_conformal_threshold_on() {
    DecisionSettings settings = new DecisionSettings(1, 0.9, Map.of(), 0.9, 0.2, null);
    assertThat(policy(settings).decide(prediction(0.4, 0.2, 0.3, 0.1)).decision())
        .isInstanceOfSatisfying(
            Decision.Uncertain.class,
            unsure ->
                assertThat(unsure.candidates())
                    .extracting(Score::label)
                    .containsExactly("a", "c", "b"));
  }

  @Test
  void scores_come_most_probable_first_and_ties_in_the_models_order() {
    Decided decided = decide(0.5, 0.2, 0.3, 0.3, 0.2);
    assertThat(decided.scores()).extracting(Score::label).containsExactly("b", "c", "a", "d");
    assertThat(decided.best().label()).isEqualTo("b");
    assertThat(decided.scores().stream().mapToDouble(Score::probability).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void the_softmax_does_not_overflow() {
    double[] huge = Softmax.of(new double[] {1e308, 1e308, -1e308}, 1);
    assertThat(huge).containsExactly(0.5, 0.5, 0);
    double[] tiny = Softmax.of(new double[] {-1e5, -1e5 - 1}, 1);
    assertThat(tiny[0]).isCloseTo(0.7310585786, within(1e-9));
  }

  @Test
  void a_higher_temperature_flattens_and_keeps_the_order() {
    double[] plain = Softmax.of(new double[] {2, 0, 1}, 1);
    double[] flat = Softmax.of(new double[] {2, 0, 1}, 4);
    assertThat(flat[0]).isLessThan(plain[0]).isGreaterThan(flat[2]);
    assertThat(flat[1]).isGreaterThan(plain[1]).isLessThan(flat[2]);
    assertThat(flat[0] / flat[1]).isCloseTo(Math.exp(0.5), within(1e-12));
  }

  private static Decided decide(double acceptFrom, double... probabilities) {
    return policy(DecisionSettings.uncalibrated(acceptFrom, 0.9)).decide(prediction(probabilities));
  }

  private static DecisionPolicy policy(DecisionSettings settings) {
    return new DecisionPolicy(GreyWorld.description(LABELS, settings), Gallery.EMPTY);
  }

  private static Prediction prediction(double... probabilities) {
    return new Prediction(Arrays.stream(probabilities).map(Math::log).toArray(), null, null, null);
  }
}
