package dev.discern.inference.image;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.discern.refusal.Refusal;
import org.junit.jupiter.api.Test;

class ImageLimitsTest {
  private final ImageLimits limits = ImageLimits.DEFAULT;

  @Test
  void a_hundred_megapixels_are_allowed_and_one_row_more_is_not() {
    assertThatNoException().isThrownBy(() -> limits.checkSize("a.png", new Size(10_000, 10_000)));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> limits.checkSize("a.png", new Size(10_000, 10_001)))
        .withMessage(
            "a.png has 10000x10001 = 100.0 megapixels; the limit is 100."
                + " Make it smaller or raise image.max-megapixels.");
  }

  @Test
  void a_side_beyond_65535_pixels_is_no_photo() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> limits.checkSize("thread.png", new Size(1, 65_536)))
        .withMessage(
            "thread.png is 1x65536; a side may have 65535 pixels at most."
                + " Crop it or make it smaller.");
  }

  @Test
  void decoding_may_take_a_gigabyte() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> limits.checkMemory("a.tif", 1_200_000_000))
        .withMessage(
            "a.tif would take 1200 MB to decode; the limit is 1000."
                + " Make it smaller and send it again.");
  }
}
