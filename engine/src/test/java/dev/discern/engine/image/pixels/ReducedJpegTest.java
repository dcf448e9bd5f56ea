package dev.discern.engine.image.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.engine.image.header.Header;
import dev.discern.engine.image.header.HeaderReader;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReducedJpegTest {
  private final BufferedImage drawn = new DrawnPhotos(5).image(Drawing.RED_CIRCLE, 2, 1203, 801);
  private final Photo photo = new Photo("large.jpg", DrawnPhotos.encode(drawn, "jpg"));

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void averaging_squares_stands_in_for_opencv_within_half_a_level(int divisor) throws IOException {
    Header header = HeaderReader.read(photo);

    Pixels reduced = new ReducedJpeg(divisor).read(photo, header);
    Pixels averaged = Box.average(new WholeJpeg().read(photo, header), divisor);

    assertThat(OpenCv.isLoaded()).isTrue();
    assertThat(averaged.size()).isEqualTo(reduced.size());
    assertThat(difference(averaged, reduced)).isLessThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void the_last_partly_covered_pixel_counts(int divisor) throws IOException {
    Pixels reduced = new ReducedJpeg(divisor).read(photo, HeaderReader.read(photo));

    assertThat(reduced.size()).isEqualTo(new Size(1203 / divisor + 1, 801 / divisor + 1));
  }

  private static double difference(Pixels one, Pixels other) {
    double sum = 0;
    for (int i = 0; i < one.rgb().length; i++) {
      sum += Math.abs((one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff));
    }
    return sum / one.rgb().length;
  }
}
