package dev.discern.inference.explanation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.explanation.HeatMap;
import dev.discern.inference.explanation.HeatMethod;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.inference.preprocessing.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatPictureTest {
  private static final Frame WHOLE = new Frame(0, 0, 1, 1);
  private static final Frame MIDDLE = new Frame(0.25, 0, 0.5, 1);

  @Test
  void the_overlay_is_see_through_where_it_is_cold_and_light_where_it_is_hot() throws IOException {
    BufferedImage overlay = overlay(WHOLE, new Size(400, 200));

    assertThat(overlay.getWidth()).isEqualTo(256);
    assertThat(overlay.getHeight()).isEqualTo(128);
    assertThat(alpha(overlay, 5, 64)).isZero();
    assertThat(alpha(overlay, 250, 64)).isBetween(185, 195);
    assertThat(brightness(overlay, 250, 64)).isGreaterThan(brightness(overlay, 128, 64) + 100);
  }

  @Test
  void what_the_model_did_not_see_is_greyed() throws IOException {
    BufferedImage overlay = overlay(MIDDLE, new Size(400, 200));

    assertThat(overlay.getRGB(10, 64) & 0xffffff).isEqualTo(0x606060);
    assertThat(alpha(overlay, 10, 64)).isEqualTo(153);
    assertThat(alpha(overlay, 70, 64)).isZero();
    assertThat(overlay.getRGB(250, 64) & 0xffffff).isEqualTo(0x606060);
  }

  @Test
  void colours_grow_lighter_as_they_grow_hotter() {
    double before = -1;
    for (int index = 0; index < HeatColors.UNSEEN; index++) {
      double now = brightness(HeatColors.rgb(index));
      assertThat(now).as("index " + index).isGreaterThan(before - 1);
      before = now;
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "65535,1", "1,65535", "3,2", "4000,3000"})
  void a_photo_of_any_shape_has_an_overlay_of_bounded_size(int width, int height)
      throws IOException {
    HeatPicture picture = new HeatPicture(rightHot(WHOLE));
    byte[] png = picture.overlay(new Size(width, height));

    assertThat(png.length).isLessThan(20_000);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(Math.max(image.getWidth(), image.getHeight())).isEqualTo(256);
  }

  @ParameterizedTest
  @CsvSource({"1,1,256,256", "2000,10,480,2", "7,5000,1,480", "300,200,300,200"})
  void on_the_photo_the_picture_keeps_the_photos_shape(int width, int height, int wide, int high)
      throws IOException {
    byte[] grey = new byte[width * height * 3];
    Arrays.fill(grey, (byte) 200);
    byte[] png = new HeatPicture(rightHot(WHOLE)).on(new Pixels(new Size(width, height), grey));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(image.getWidth()).isEqualTo(wide);
    assertThat(image.getHeight()).isEqualTo(high);
  }

  @Test
  void on_the_photo_cold_places_keep_their_colour() throws IOException {
    byte[] pixels = new byte[400 * 200 * 3];
    Arrays.fill(pixels, (byte) 77);
    byte[] png = new HeatPicture(rightHot(WHOLE)).on(new Pixels(new Size(400, 200), pixels));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(image.getRGB(5, 100) & 0xffffff).isEqualTo(0x4d4d4d);
    assertThat(brightness(image.getRGB(395, 100))).isGreaterThan(180);
  }

  private static BufferedImage overlay(Frame frame, Size photo) throws IOException {
    byte[] png = new HeatPicture(rightHot(frame)).overlay(photo);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static HeatMap rightHot(Frame frame) {
    return new HeatMap(HeatMethod.OCCLUSION, 2, 1, new float[] {0, 1}, frame);
  }

  private static int alpha(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >>> 24;
  }

  private static double brightness(BufferedImage image, int x, int y) {
    return brightness(image.getRGB(x, y));
  }

  private static double brightness(int rgb) {
    return 0.2126 * (rgb >> 16 & 0xff) + 0.7152 * (rgb >> 8 & 0xff) + 0.0722 * (rgb & 0xff);
  }
}
