package dev.discern.training.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.discern.training.trainer.TrainingSettings.Schedule;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {
  @Test
  void a_cosine_begins_with_the_whole_rate_is_half_way_at_half_and_ends_near_nothing() {
    assertThat(Schedule.COSINE.factor(1, 60)).isEqualTo(1);
    assertThat(Schedule.COSINE.factor(31, 60)).isCloseTo(0.5, offset(1e-12));
    assertThat(Schedule.COSINE.factor(60, 60)).isBetween(0.0, 0.001);
    assertThat(Schedule.COSINE.factor(1, 1)).isEqualTo(1);
    assertThat(Schedule.CONSTANT.factor(60, 60)).isEqualTo(1);
  }

  @Test
  void a_change_of_one_setting_leaves_the_others() {
    TrainingSettings cnn = TrainingSettings.cnn();
    TrainingSettings changed = cnn.but().schedule(Schedule.CONSTANT).settings();
    assertThat(changed.asMap()).containsEntry("schedule", "constant");
    assertThat(changed.but().schedule(cnn.schedule()).settings()).isEqualTo(cnn);
  }

  @Test
  void augmentation_out_of_bounds_is_refused() {
    assertThatThrownBy(() -> new Augmentation(true, 200, 0.1, 0.1))
        .hasMessage("rotation is within 0..180, crop within 0..0.5, colour within 0..1");
    assertThatThrownBy(() -> new Augmentation(true, 15, 0.6, 0.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Augmentation(true, 15, 0.1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
