package dev.discern.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
  private static final int DRAWS = 300;

  @Test
  void accepted_answers_are_right_as_often_as_asked() {
    Random random = new Random(5);
    int accepted = 0;
    int right = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      Acceptance fitted = fit(new Target.Precision(0.9), KnownAnswers.drawn(1, 150, random));
      for (Graded fresh : graded(KnownAnswers.drawn(1, 100, random))) {
        if (accepts(fitted, fresh)) {
          accepted++;
          right += fresh.right() ? 1 : 0;
        }
      }
    }
    assertThat((double) right / accepted).isGreaterThan(0.9);
    assertThat(accepted).isGreaterThan(DRAWS * 100 / 10);
  }

  @Test
  void photos_of_a_label_are_accepted_as_often_as_asked() {
    Random random = new Random(5);
    int ofLabel = 0;
    int accepted = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      Acceptance fitted = fit(new Target.Recall(0.6), KnownAnswers.drawn(1, 150, random));
      for (Graded fresh : graded(KnownAnswers.drawn(1, 100, random))) {
        ofLabel++;
        accepted += fresh.right() && accepts(fitted, fresh) ? 1 : 0;
      }
    }
    assertThat((double) accepted / ofLabel).isGreaterThan(0.59).isLessThan(0.65);
  }

  @Test
  void a_lucky_draw_does_not_make_a_threshold() {
    List<KnownPrediction> known = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      known.add(KnownAnswers.called("a", "a", 0.8));
    }
    assertThat(fit(new Target.Precision(0.9), known).byLabel().get("a")).isEqualTo(0.9);
  }

  @Test
  void the_threshold_is_the_lowest_that_allows_one_wrong_answer_more() {
    List<KnownPrediction> known = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      known.add(KnownAnswers.called("a", "a", 0.999 - i * 0.004));
    }
    known.add(KnownAnswers.called("b", "a", 0.8));
    Acceptance fitted = fit(new Target.Precision(0.9), known);
    assertThat(fitted.byLabel().get("a")).isCloseTo(0.8, within(1e-9));
    Acceptance stricter = fit(new Target.Precision(0.95), known);
    assertThat(stricter.byLabel().get("a")).isCloseTo(0.903, within(1e-9));
  }

  @Test
  void what_is_more_likely_wrong_than_right_is_not_accepted() {
    List<KnownPrediction> known = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      known.add(KnownAnswers.called("a", "a", 0.999));
    }
    known.add(KnownAnswers.called("a", "a", 0.4));
    assertThat(fit(new Target.Precision(0.9), known).byLabel().get("a")).isEqualTo(0.5);
  }

  @Test
  void a_label_with_too_few_photos_takes_the_threshold_of_all_and_that_is_told() {
    List<KnownPrediction> known = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      known.add(KnownAnswers.called("a", "a", 0.98));
    }
    for (int i = 0; i < 5; i++) {
      known.add(KnownAnswers.called("b", "b", 0.97));
    }
    Acceptance fitted = fit(new Target.Precision(0.95), known);
    assertThat(fitted.from()).isCloseTo(0.97, within(1e-9));
    assertThat(fitted.byLabel()).containsOnlyKeys("a");
    assertThat(fitted.notes())
        .containsExactly(
            "A precision of 95 % takes 19 calibration photos that are called a label; the threshold of all labels together stands for b (5), c (0).");
  }

  @Test
  void where_all_photos_are_too_few_the_target_is_the_threshold() {
    Acceptance fitted =
        fit(new Target.Precision(0.975), List.of(KnownAnswers.called("a", "a", 0.8)));
    assertThat(fitted.from()).isEqualTo(0.975);
    assertThat(fitted.byLabel()).isEmpty();
    assertThat(fitted.notes())
        .containsExactly(
            "A precision of 97.5 % cannot be told from 1 calibration photo (it takes 39, nearly all right): labels are accepted from that probability on.");
  }

  @Test
  void a_label_that_is_often_called_wrongly_is_told() {
    List<KnownPrediction> known = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      known.add(KnownAnswers.called("a", "a", 0.8));
      known.add(KnownAnswers.called(i % 3 == 0 ? "c" : "b", "b", 0.9));
    }
    Acceptance fitted = fit(new Target.Precision(0.9), known);
    assertThat(fitted.byLabel().get("b")).isGreaterThanOrEqualTo(0.9);
    assertThat(fitted.notes())
        .contains(
            "No threshold is sure to give “b” a precision of 90 %: 40 of 60 that were called so are it. It is accepted from that probability on.");
  }

  @Test
  void a_recall_that_cannot_be_had_is_told() {
    List<KnownPrediction> known = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      known.add(KnownAnswers.called("a", i < 10 ? "a" : "b", 0.8));
    }
    Acceptance fitted = fit(new Target.Recall(0.9), known);
    assertThat(fitted.byLabel()).containsEntry("a", 0.0);
    assertThat(fitted.notes())
        .contains(
            "No threshold gives “a” a recall of 90 %: 10 of its 20 photos are taken for another label. Whatever is called so is accepted.");
  }

  @Test
  void a_cost_is_a_probability() {
    Acceptance fitted = fit(new Target.Cost(5, 1), KnownAnswers.drawn(1, 10, new Random(1)));
    assertThat(fitted).isEqualTo(new Acceptance(0.8, java.util.Map.of(), List.of()));
  }

  @Test
  void a_target_out_of_bounds_is_none() {
    assertThatThrownBy(() -> new Target.Precision(1)).hasMessageContaining("precision is above 0");
    assertThatThrownBy(() -> new Target.Recall(0)).hasMessageContaining("recall is above 0");
    assertThatThrownBy(() -> new Target.Cost(1, 1)).hasMessageContaining("costs more than");
  }

  private static Acceptance fit(Target target, List<KnownPrediction> known) {
    return Acceptance.of(target, KnownAnswers.LABELS, graded(known));
  }

  private static boolean accepts(Acceptance fitted, Graded answer) {
    double from = fitted.byLabel().getOrDefault(answer.best().label(), fitted.from());
    return answer.best().probability() >= from;
  }

  private static List<Graded> graded(List<KnownPrediction> known) {
    return known.stream().map(each -> Graded.of(each, KnownAnswers.LABELS, 1)).toList();
  }
}
