package dev.discern.trainer.photos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.ChannelOrder;
import dev.discern.inference.preprocessing.PreprocessingContract.Interpolation;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FittingTest {
  @ParameterizedTest
  @MethodSource("contracts")
  void kept_pixels_give_bit_for_bit_the_tensor_that_serving_makes(PreprocessingContract contract) {
    DrawnPhotos drawn = new DrawnPhotos(3);
    Photo photo =
        new Photo(
            "wide.png", DrawnPhotos.encode(drawn.image(Drawing.values()[0], 1, 131, 97), "png"));
    DecodedImage image = new StandardImageDecoder(ImageLimits.DEFAULT).decode(photo, contract);
    Fitting fitting = new Fitting(contract);

    assertThat(fitting.tensor(fitting.fit(image)).values())
        .containsExactly(new Preprocessing(contract).apply(image).values());
  }

  static Stream<PreprocessingContract> contracts() {
    return Stream.of(
        PreprocessingContract.unitRange(64),
        PreprocessingContract.imagenet(),
        new PreprocessingContract(
            48,
            32,
            ResizeRule.LETTERBOX,
            0,
            Interpolation.BICUBIC,
            ChannelOrder.BGR,
            1,
            List.of(103.939, 116.779, 123.68),
            List.of(1.0, 1.0, 1.0),
            Layout.NHWC));
  }
}
