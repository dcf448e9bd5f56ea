package dev.discern.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.decision.DecisionPolicy;
import dev.discern.inference.decision.Score;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.Gallery;
import dev.discern.refusal.Refusal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibratorTest {
  private static final int DRAWS = 300;
  private static final int FRESH = 100;

  /**
   * Over calibration sets and fresh photos drawn alike, of a model that is right by its own say.
   */
  @ParameterizedTest
  @CsvSource({"0.8, 9", "0.9, 30", "0.9, 200", "0.95, 19", "0.95, 50", "0.99, 40"})
  void the_candidates_hold_the_truth_as_often_as_asked(double coverage, int photos) {
    Random random = new Random(11);
    int held = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      DecisionSettings settings = fit(KnownAnswers.drawn(2, photos, random), coverage);
      for (KnownPrediction fresh : KnownAnswers.drawn(2, FRESH, random)) {
        held += candidates(settings, fresh).contains(fresh.label()) ? 1 : 0;
      }
    }
    double share = (double) held / (DRAWS * FRESH);
    assertThat(share).isGreaterThan(coverage - 0.01);
    assertThat(share).as("and not far more often").isLessThan(coverage + 1.5 / photos + 0.02);
  }

  @Test
  void with_too_few_photos_for_the_coverage_every_label_is_a_candidate() {
    Random random = new Random(3);
    DecisionSettings settings = fit(KnownAnswers.drawn(1, 18, random), 0.95);
    assertThat(settings.candidatesFrom()).isZero();
    assertThat(candidates(settings, KnownAnswers.called("a", "a", 0.999))).hasSize(3);
  }

  @Test
  void a_prediction_set_may_be_empty_and_its_answer_still_names_two() {
    List<KnownPrediction> sure =
        List.copyOf(java.util.Collections.nCopies(30, KnownAnswers.called("a", "a", 0.99)));
    DecisionSettings settings = fit(sure, 0.9);
    KnownPrediction torn = KnownAnswers.called("a", "a", 0.4);
    assertThat(candidates(settings, torn)).isEmpty();
    assertThat(policy(settings).decide(torn.prediction()).decision())
        .hasToString(
            "Uncertain[candidates="
                + policy(settings).decide(torn.prediction()).scores().subList(0, 2)
                + "]");
  }

  @Test
  void without_photos_the_settings_stay_and_that_is_told() {
    Fitted fitted =
        new Calibrator(KnownAnswers.MODEL, DecisionGoal.DEFAULT).fit(List.of(), OwnPhotos.NONE);
    assertThat(fitted.settings()).isEqualTo(KnownAnswers.MODEL.decision());
    assertThat(fitted.notes())
        .containsExactly("There are no photos to calibrate on: probabilities stay raw.");
  }

  @Test
  void a_look_that_no_backbone_can_tell_is_refused() {
    DecisionGoal goal = new DecisionGoal(new Target.Precision(0.9), 0.9, 0.9, List.of("banana"));
    Calibrator calibrator = new Calibrator(KnownAnswers.MODEL, goal);
    List<KnownPrediction> known = KnownAnswers.drawn(1, 30, new Random(3));
    assertThatThrownBy(() -> calibrator.fit(known, OwnPhotos.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "--looks-like banana asks for scores of a backbone, and this model has none. Leave it out, or train with --architecture transfer.");
  }

  private static DecisionSettings fit(List<KnownPrediction> known, double coverage) {
    DecisionGoal goal = new DecisionGoal(new Target.Precision(0.9), coverage, 0.9, List.of());
    return new Calibrator(KnownAnswers.MODEL, goal).fit(known, OwnPhotos.NONE).settings();
  }

  private static List<String> candidates(DecisionSettings settings, KnownPrediction known) {
    DecisionPolicy policy = policy(settings);
    return policy.predictionSet(policy.decide(known.prediction()).scores()).stream()
        .map(Score::label)
        .toList();
  }

  private static DecisionPolicy policy(DecisionSettings settings) {
    return new DecisionPolicy(KnownAnswers.MODEL.deciding(settings), Gallery.EMPTY);
  }
}
