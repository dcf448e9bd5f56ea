package dev.discern.inference.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrientationTest {
  /** Stored: 1 2 3 above 4 5 6. */
  @ParameterizedTest
  @CsvSource({
    "1, 3x2, 123456",
    "2, 3x2, 321654",
    "3, 3x2, 654321",
    "4, 3x2, 456123",
    "5, 2x3, 142536",
    "6, 2x3, 415263",
    "7, 2x3, 635241",
    "8, 2x3, 362514"
  })
  void pixels_are_turned_as_the_tag_says(int exif, String size, String upright) {
    Pixels turned = Orientation.of(exif).upright(pixels("123456"));

    assertThat(turned.size()).hasToString(size);
    assertThat(turned.rgb()).isEqualTo(bytes(upright));
  }

  @ParameterizedTest
  @EnumSource
  void the_first_stored_pixel_lands_where_the_orientation_says(Orientation orientation) {
    Pixels turned = orientation.upright(pixels("100000"));
    int x = orientation.startsRight() ? turned.size().width() - 1 : 0;
    int y = orientation.startsBelow() ? turned.size().height() - 1 : 0;

    assertThat(turned.rgb()[(y * turned.size().width() + x) * 3]).isEqualTo((byte) 1);
  }

  @Test
  void a_tag_that_means_nothing_means_upright() {
    assertThat(Orientation.of(0)).isEqualTo(Orientation.UPRIGHT);
    assertThat(Orientation.of(9)).isEqualTo(Orientation.UPRIGHT);
  }

  private static Pixels pixels(String values) {
    return new Pixels(new Size(3, 2), bytes(values));
  }

  private static byte[] bytes(String values) {
    byte[] rgb = new byte[values.length() * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (values.charAt(i / 3) - '0');
    }
    return rgb;
  }
}
