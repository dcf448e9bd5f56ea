package dev.discern.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import java.io.IOException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PlainImageIoTest {
  private static final double ONE_OF_255 = 1 / 255.0;

  private final Photo photo = new DrawnPhotos(1).jpeg(Drawing.RED_CIRCLE, 0, 1200);
  private final Preprocessing preprocessing =
      new Preprocessing(PreprocessingContract.unitRange(64));

  @Test
  void the_peer_makes_the_tensor_that_discern_makes() throws IOException {
    float[] ours =
        preprocessing
            .apply(
                new StandardImageDecoder(ImageLimits.DEFAULT)
                    .decode(photo, preprocessing.contract()))
            .values();
    float[] peers =
        preprocessing.apply(PlainImageIo.decoded(PlainImageIo.read(photo.bytes()))).values();
    assertThat(meanDifference(ours, peers)).isCloseTo(0, Offset.offset(ONE_OF_255));
  }

  private static double meanDifference(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum / a.length;
  }
}
