package dev.discern.inference.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
  @ParameterizedTest
  @EnumSource
  void every_preset_is_found_by_its_name(Preset preset) {
    assertThat(Preset.named(preset.slug())).isEqualTo(preset);
  }

  @Test
  void a_misspelt_preset_is_refused_with_the_near_one() {
    assertThat(catchThrowableOfType(Refusal.class, () -> Preset.named("imagnet")))
        .hasMessage("The preset imagnet is unknown. Did you mean imagenet?");
  }

  @Test
  void another_size_keeps_the_share_that_is_cut_off() {
    PreprocessingContract larger =
        PreprocessingContract.imagenet().forTensor(448, 448, Layout.NHWC);

    assertThat(larger.shortSide()).isEqualTo(512);
    assertThat(larger.layout()).isEqualTo(Layout.NHWC);
    assertThat(larger.forTensor(224, 224, Layout.NCHW)).isEqualTo(PreprocessingContract.imagenet());
  }

  @Test
  void a_short_side_that_no_photo_can_be_resized_to_is_no_contract() {
    PreprocessingContract usual = PreprocessingContract.imagenet();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PreprocessingContract(
                    224,
                    224,
                    usual.resize(),
                    Integer.MAX_VALUE,
                    usual.interpolation(),
                    usual.channels(),
                    usual.scale(),
                    usual.mean(),
                    usual.std(),
                    usual.layout()))
        .withMessage("short-side is 16384 at most, not 2147483647");
  }

  @Test
  void a_squashed_photo_stays_squashed_at_another_size() {
    PreprocessingContract larger =
        PreprocessingContract.unitRange(16).forTensor(32, 24, Layout.NCHW);

    assertThat(larger.tensorSize()).hasToString("32x24");
    assertThat(larger.shortSide()).isZero();
  }
}
