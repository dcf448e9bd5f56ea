package dev.discern.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class JpegThumbnailsTest {
  private static final int SIDE = 100;

  private final JpegThumbnails thumbnails =
      new JpegThumbnails(
          new PhotoFiles(ImageLimits.DEFAULT), new StandardImageDecoder(ImageLimits.DEFAULT), SIDE);

  @Test
  void a_photo_keeps_its_shape_and_its_colours_where_they_are() throws IOException {
    BufferedImage small = thumbnail(halves(640, 320));

    assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(100, 50);
    assertThat(nearest(small.getRGB(25, 25))).isEqualTo(Color.RED);
    assertThat(nearest(small.getRGB(75, 25))).isEqualTo(Color.BLUE);
  }

  @Test
  void a_photo_that_is_small_already_stays_as_large_as_it_is() throws IOException {
    BufferedImage small = thumbnail(halves(40, 20));

    assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(40, 20);
  }

  @Test
  void what_is_no_photo_has_no_thumbnail() {
    byte[] text = "not a photo".getBytes(StandardCharsets.UTF_8);

    assertThat(thumbnails.jpeg(new Photo("notes.txt", text))).isEmpty();
  }

  private BufferedImage thumbnail(Photo photo) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(thumbnails.jpeg(photo).orElseThrow()));
  }

  private static Photo halves(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width, height);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return new Photo("halves.png", bytes.toByteArray());
  }

  /** JPEG changes colours a little. */
  private static Color nearest(int rgb) {
    Color color = new Color(rgb);
    return new Color(clear(color.getRed()), clear(color.getGreen()), clear(color.getBlue()));
  }

  private static int clear(int channel) {
    return channel < 128 ? 0 : 255;
  }
}
