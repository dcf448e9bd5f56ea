package dev.discern.inference.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.preprocessing.PreprocessingContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReductionTest {
  @ParameterizedTest
  @CsvSource({
    "4032, 3024, 4",
    "3024, 4032, 4",
    "4000, 3000, 4",
    "5472, 4096, 8",
    "8000, 4095, 4",
    "2648, 2245, 4",
    "2048, 1536, 2",
    "20000, 1024, 2",
    "20000, 800, 1",
    "1920, 1080, 1",
    "500, 375, 1"
  })
  void a_photo_is_reduced_as_far_as_imagenets_contract_leaves_a_margin(
      int width, int height, int divisor) {
    assertThat(Reduction.of(new Size(width, height), PreprocessingContract.imagenet()))
        .isEqualTo(divisor);
  }

  @ParameterizedTest
  @CsvSource({"4032, 3024", "65535, 1500", "2000, 2000"})
  void a_plan_that_keeps_every_pixel_is_never_reduced(int width, int height) {
    assertThat(Reduction.of(new Size(width, height), SizePlan.FULL)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"8, 8, 1x1", "9, 8, 2x1", "1001, 7, 126x1"})
  void a_pixel_that_is_only_partly_photo_counts(int width, int height, String reduced) {
    assertThat(Reduction.reduced(new Size(width, height), 8)).hasToString(reduced);
  }
}
