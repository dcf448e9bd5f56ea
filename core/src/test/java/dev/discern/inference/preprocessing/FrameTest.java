package dev.discern.inference.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.discern.inference.image.Size;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {
  @Test
  void of_a_squashed_photo_the_tensor_shows_all() {
    assertThat(PreprocessingContract.unitRange(64).frame(new Size(640, 30)))
        .isEqualTo(new Frame(0, 0, 1, 1));
  }

  @Test
  void of_a_cropped_photo_the_tensor_shows_the_middle() {
    Frame frame = PreprocessingContract.imagenet().frame(new Size(1024, 512));

    assertThat(frame).isEqualTo(new Frame(144 / 512.0, 16 / 256.0, 224 / 512.0, 224 / 256.0));
    assertThat(frame.across(0.5)).isCloseTo(0.5, within(1e-9));
    assertThat(frame.down(16 / 256.0)).isZero();
  }

  @Test
  void a_filled_tensor_reaches_over_the_photo() {
    Frame frame = letterbox(100).frame(new Size(50, 100));

    assertThat(frame).isEqualTo(new Frame(-0.5, 0, 2, 1));
    assertThat(frame.across(0)).isEqualTo(0.25);
    assertThat(frame.across(1)).isEqualTo(0.75);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "65535,1", "1,65535"})
  void the_middle_stays_the_middle_however_odd_the_shape(int width, int height) {
    for (ResizeRule rule : ResizeRule.values()) {
      Frame frame = contract(rule, 32).frame(new Size(width, height));

      assertThat(frame.across(0.5)).isCloseTo(0.5, within(0.5 / 32));
      assertThat(frame.down(0.5)).isCloseTo(0.5, within(0.5 / 32));
    }
  }

  private static PreprocessingContract letterbox(int side) {
    return contract(ResizeRule.LETTERBOX, side);
  }

  private static PreprocessingContract contract(ResizeRule rule, int side) {
    PreprocessingContract unit = PreprocessingContract.unitRange(side);
    return new PreprocessingContract(
        side,
        side,
        rule,
        rule == ResizeRule.SHORT_SIDE_CROP ? side + 5 : 0,
        unit.interpolation(),
        unit.channels(),
        unit.scale(),
        unit.mean(),
        unit.std(),
        unit.layout());
  }
}
