package dev.discern.training.evaluation.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.decision.Score;
import dev.discern.training.calibration.Target;
import dev.discern.training.evaluation.doubt.Targets.LabelTarget;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.judging.Judged;
import dev.discern.training.evaluation.judging.Judged.Traits;
import dev.discern.training.evaluation.judging.Judged.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final List<Judged> JUDGED =
      List.of(
          judged("ripe", "ripe", Verdict.ACCEPTED),
          judged("ripe", "ripe", Verdict.ACCEPTED),
          judged("green", "ripe", Verdict.ACCEPTED),
          judged("ripe", "ripe", Verdict.UNCERTAIN),
          judged("ripe", "green", Verdict.ACCEPTED),
          judged("green", "green", Verdict.OUT_OF_DOMAIN));

  @Test
  void a_precision_is_of_the_photos_accepted_as_the_label() {
    Targets targets = Targets.of(new Target.Precision(0.6), List.of("ripe", "green"), JUDGED);

    assertThat(targets.asked()).isEqualTo("precision=0.6");
    assertThat(targets.labels())
        .containsExactly(
            new LabelTarget("green", 0.6, Proportion.of(0, 1)),
            new LabelTarget("ripe", 0.6, Proportion.of(2, 3)));
  }

  @Test
  void a_recall_is_of_the_photos_that_have_the_label() {
    assertThat(Targets.of(new Target.Recall(0.5), List.of("ripe"), JUDGED).labels())
        .containsExactly(new LabelTarget("ripe", 0.5, Proportion.of(2, 4)));
  }

  @Test
  void a_cost_is_asked_of_no_label_by_itself() {
    assertThat(Targets.of(new Target.Cost(5, 1), List.of("ripe"), JUDGED).labels()).isEmpty();
  }

  @Test
  void met_or_missed_is_said_with_what_so_few_photos_can_tell() {
    assertThat(verdict(20, 20)).isEqualTo("met, but so few photos cannot be sure");
    assertThat(verdict(200, 200)).isEqualTo("met");
    assertThat(verdict(18, 20)).isEqualTo("missed, but so few photos cannot be sure");
    assertThat(verdict(160, 200)).isEqualTo("missed");
    assertThat(verdict(0, 0)).isEqualTo("no photo to tell by");
  }

  private static String verdict(int right, int of) {
    return new LabelTarget("ripe", 0.95, Proportion.of(right, of)).verdict();
  }

  private static Judged judged(String actual, String said, Verdict verdict) {
    return new Judged(
        Path.of("x.png"),
        actual,
        new Score(said, 0.9),
        0.1,
        actual.equals(said) ? 1 : 2,
        verdict,
        1,
        new Traits(100, 1, 1, true, new float[0]));
  }
}
