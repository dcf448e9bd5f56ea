package dev.discern.trainer.photos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.training.trainer.Augmentation;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static final PreprocessingContract SQUARE = PreprocessingContract.unitRange(64);

  @Test
  void photos_are_kept_a_quarter_larger_and_with_the_border_of_a_centre_crop() {
    assertThat(new Views(SQUARE, Augmentation.MILD).working().tensorSize())
        .isEqualTo(new Size(80, 80));
    assertThat(new Views(PreprocessingContract.imagenet(), Augmentation.MILD).working())
        .satisfies(
            working -> {
              assertThat(working.tensorSize()).isEqualTo(new Size(320, 320));
              assertThat(working.shortSide()).isEqualTo(320);
            });
  }

  @Test
  void the_same_draws_give_the_same_view_and_others_another() {
    Views views = new Views(SQUARE, Augmentation.MILD);
    Pixels photo = ramp(80);

    assertThat(views.view(photo, new SplittableRandom(1)).rgb())
        .isEqualTo(views.view(photo, new SplittableRandom(1)).rgb())
        .isNotEqualTo(views.view(photo, new SplittableRandom(2)).rgb());
  }

  @Test
  void half_of_the_views_are_mirrored() {
    Views views = new Views(SQUARE, new Augmentation(true, 0, 0, 0));
    int mirrored = 0;
    for (int seed = 0; seed < 200; seed++) {
      Pixels view = views.view(ramp(80), Seeds.stream(seed));
      mirrored += red(view, 0, 0) > red(view, 63, 0) ? 1 : 0;
    }
    assertThat(mirrored).isBetween(75, 125);
  }

  @Test
  void without_crop_turn_or_colour_a_view_is_the_photo() {
    Pixels view = new Views(SQUARE, new Augmentation(true, 0, 0, 0)).view(ramp(80), unmirrored());

    for (int x = 0; x < 64; x++) { // a ramp of 3 a pixel, sampled every 1.25 pixels
      assertThat((double) red(view, x, 30)).isBetween(x * 3.75 + 0.3 - 1, x * 3.75 + 0.4 + 1);
    }
  }

  @Test
  void a_crop_shows_between_88_and_100_percent_of_the_photo() {
    Views views = new Views(SQUARE, new Augmentation(false, 0, 0.12, 0));
    for (int seed = 0; seed < 50; seed++) {
      Pixels view = views.view(ramp(80), Seeds.stream(seed));
      assertThat(red(view, 63, 9) - red(view, 0, 9)).isBetween(205, 238);
    }
  }

  @Test
  void a_turned_view_has_no_black_corners() {
    Views views = new Views(SQUARE, new Augmentation(false, 45, 0, 0));
    Pixels white = new Pixels(new Size(80, 80), filled(80 * 80 * 3, (byte) 200));

    for (byte value : views.view(white, new SplittableRandom(9)).rgb()) {
      assertThat(value & 0xff).isEqualTo(200);
    }
  }

  @Test
  void colours_vary_within_their_share() {
    Views views = new Views(SQUARE, new Augmentation(false, 0, 0, 0.15));
    Pixels grey = new Pixels(new Size(80, 80), filled(80 * 80 * 3, (byte) 128));

    assertThat(
            java.util.stream.LongStream.range(0, 100)
                .map(seed -> red(views.view(grey, Seeds.stream(seed)), 5, 5))
                .distinct()
                .boxed())
        .hasSizeGreaterThan(20)
        .allSatisfy(value -> assertThat(value).isBetween(104L, 152L));
  }

  private static SplittableRandom unmirrored() {
    for (long seed = 0; ; seed++) {
      if (!new SplittableRandom(seed).nextBoolean()) {
        return new SplittableRandom(seed);
      }
    }
  }

  /** Dark on the left, light on the right. */
  private static Pixels ramp(int side) {
    byte[] rgb = new byte[side * side * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (i / 3 % side * 3);
    }
    return new Pixels(new Size(side, side), rgb);
  }

  private static byte[] filled(int length, byte value) {
    byte[] bytes = new byte[length];
    java.util.Arrays.fill(bytes, value);
    return bytes;
  }

  private static int red(Pixels pixels, int x, int y) {
    return pixels.rgb()[(y * pixels.size().width() + x) * 3] & 0xff;
  }
}
