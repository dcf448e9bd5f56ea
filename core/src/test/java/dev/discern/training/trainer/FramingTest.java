package dev.discern.training.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.image.Size;
import dev.discern.inference.preprocessing.PreprocessingContract;
import org.junit.jupiter.api.Test;

class FramingTest {
  private static final PreprocessingContract IMAGENET = PreprocessingContract.imagenet();

  @Test
  void crop_is_as_the_backbone_was_trained() {
    assertThat(Framing.CROP.of(IMAGENET)).isEqualTo(IMAGENET);
  }

  @Test
  void whole_fits_the_short_side_to_the_tensor() {
    PreprocessingContract whole = Framing.WHOLE.of(IMAGENET);

    assertThat(whole.resized(new Size(448, 896))).isEqualTo(new Size(224, 448));
    assertThat(whole.mean()).isEqualTo(IMAGENET.mean());
  }

  @Test
  void auto_tries_both() {
    assertThat(Framing.AUTO.candidates(IMAGENET)).containsExactly(Framing.CROP, Framing.WHOLE);
  }

  @Test
  void there_is_nothing_to_try_where_nothing_is_cropped() {
    assertThat(Framing.AUTO.candidates(PreprocessingContract.unitRange(64)))
        .containsExactly(Framing.CROP);
  }

  @Test
  void the_record_names_the_framing_that_was_chosen() {
    TrainingSettings asked = TrainingSettings.transfer(IMAGENET);

    assertThat(asked.asMap()).containsEntry("framing", "auto");
    assertThat(asked.settled(IMAGENET).asMap()).containsEntry("framing", "crop");
    assertThat(asked.settled(Framing.WHOLE.of(IMAGENET)).asMap()).containsEntry("framing", "whole");
  }

  @Test
  void a_framing_that_was_asked_for_stays() {
    TrainingSettings asked =
        TrainingSettings.transfer(IMAGENET).but().framing(Framing.WHOLE).settings();

    assertThat(asked.settled(Framing.WHOLE.of(IMAGENET))).isEqualTo(asked);
  }
}
