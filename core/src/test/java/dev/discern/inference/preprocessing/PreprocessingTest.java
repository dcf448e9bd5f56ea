package dev.discern.inference.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.inference.preprocessing.PreprocessingContract.ChannelOrder;
import dev.discern.inference.preprocessing.PreprocessingContract.Interpolation;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreprocessingTest {
  @Test
  void a_photo_of_the_right_size_is_only_normalised() {
    float[] values =
        apply(squash(2, 1, ChannelOrder.RGB, Layout.NCHW), 2, 1, 10, 20, 30, 40, 50, 60);

    assertThat(values).containsExactly(9, 39, 18, 48, 27, 57);
  }

  @Test
  void channels_last_and_blue_first_are_a_matter_of_the_contract() {
    float[] values =
        apply(squash(2, 1, ChannelOrder.BGR, Layout.NHWC), 2, 1, 10, 20, 30, 40, 50, 60);

    assertThat(values).containsExactly(29, 18, 7, 59, 48, 37);
  }

  @Test
  void shrinking_averages_all_pixels_with_the_weights_of_pil() {
    // PIL 9.4: four grey pixels 0, 0, 0, 255 resized to two are 0 and 109 (weights 1/7, 3/7, 3/7)
    float[] values =
        apply(
            squash(2, 1, ChannelOrder.RGB, Layout.NHWC),
            4,
            1,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            255,
            255,
            255);

    assertThat(values[0]).isEqualTo(-1);
    assertThat(values[3] + 1).isEqualTo(109);
  }

  @Test
  void the_crop_is_the_middle_and_an_odd_border_rounds_to_even() {
    PreprocessingContract contract = contract(2, 2, ResizeRule.SHORT_SIDE_CROP, 2);
    int[] wide = new int[5 * 2 * 3];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = i / 3 % 5 * 10;
    }

    assertThat(apply(contract, 5, 2, wide)).startsWith(20, 30); // (5 - 2) / 2 = 1.5 is 2 in Python
  }

  @Test
  void letterbox_fills_with_mid_grey_on_both_sides() {
    int[] white = new int[4 * 2 * 3];
    Arrays.fill(white, 255);

    float[] values = apply(contract(4, 4, ResizeRule.LETTERBOX, 0), 4, 2, white);

    assertThat(values).startsWith(128, 128, 128, 128, 255, 255, 255, 255, 255, 255, 255, 255, 128);
  }

  @Test
  void a_photo_that_is_one_pixel_wide_and_very_tall_is_cropped_without_being_blown_up_whole() {
    PreprocessingContract imagenet = PreprocessingContract.imagenet();

    float[] values = apply(imagenet, 1, 60_000, new int[60_000 * 3]);

    assertThat(values).hasSize(3 * 224 * 224);
  }

  @Test
  void a_reduced_photo_is_sampled_over_its_own_extent_wherever_turning_has_put_the_partial_pixel() {
    // 9 pixels at 1/8: the second decoded pixel is one eighth photo
    PreprocessingContract one = contract(1, 1, ResizeRule.SQUASH, 0);
    Pixels stored = new Pixels(new Size(2, 1), bytes(80, 80, 80, 240, 240, 240));
    Pixels mirrored = new Pixels(new Size(2, 1), bytes(240, 240, 240, 80, 80, 80));

    float upright = new Preprocessing(one).apply(reduced(stored, 1)).values()[0];
    float turned = new Preprocessing(one).apply(reduced(mirrored, 2)).values()[0];

    assertThat(upright).isLessThan(160).isEqualTo(turned);
  }

  private static DecodedImage reduced(Pixels pixels, int orientation) {
    return new DecodedImage(
        pixels, new ImageFacts(ImageFormat.JPEG, new Size(9, 8), orientation, 8, List.of()));
  }

  private static float[] apply(PreprocessingContract contract, int width, int height, int... rgb) {
    Size size = new Size(width, height);
    ImageFacts facts = new ImageFacts(ImageFormat.PNG, size, 1, 1, List.of());
    DecodedImage image = new DecodedImage(new Pixels(size, bytes(rgb)), facts);
    return new Preprocessing(contract).apply(image).values();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static PreprocessingContract contract(int width, int height, ResizeRule rule, int side) {
    return new PreprocessingContract(
        width,
        height,
        rule,
        side,
        Interpolation.BILINEAR,
        ChannelOrder.RGB,
        1,
        List.of(0.0, 0.0, 0.0),
        List.of(1.0, 1.0, 1.0),
        Layout.NCHW);
  }

  private static PreprocessingContract squash(
      int width, int height, ChannelOrder order, Layout layout) {
    return new PreprocessingContract(
        width,
        height,
        ResizeRule.SQUASH,
        0,
        Interpolation.BILINEAR,
        order,
        1,
        List.of(1.0, 2.0, 3.0),
        List.of(1.0, 1.0, 1.0),
        layout);
  }
}
