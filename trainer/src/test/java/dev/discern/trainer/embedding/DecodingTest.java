package dev.discern.trainer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.inference.image.SizePlan;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.trainer.photos.PhotoSource;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.Framing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecodingTest {
  private static final PreprocessingContract CROP = PreprocessingContract.imagenet();
  private static final PreprocessingContract WHOLE = Framing.WHOLE.of(CROP);

  private int decoded;

  @Test
  void a_photo_is_decoded_once_for_both_framings() {
    Decoding decoding = decoding(new Size(1200, 900));

    assertThat(decoding.image(CROP)).isSameAs(decoding.image(WHOLE));
    assertThat(decoded).isEqualTo(1);
  }

  @Test
  void a_large_photo_that_one_framing_needs_larger_is_decoded_for_each() {
    Decoding decoding = decoding(new Size(4000, 4000)); // halved three times for 224, twice for 256

    decoding.image(CROP);
    decoding.image(WHOLE);

    assertThat(decoded).isEqualTo(2);
  }

  private Decoding decoding(Size size) {
    DecodedImage image =
        new DecodedImage(
            new Pixels(new Size(1, 1), new byte[3]),
            new ImageFacts(ImageFormat.JPEG, size, 1, 1, List.of()));
    PhotoSource source =
        new PhotoSource(file -> new Photo("photo", new byte[] {1}), new Counting(image));
    return new Decoding(source, new LabelledPhoto(Path.of("photo"), "label", "0".repeat(64)));
  }

  private final class Counting implements ImageDecoder {
    private final DecodedImage image;

    Counting(DecodedImage image) {
      this.image = image;
    }

    @Override
    public DecodedImage decode(Photo photo, SizePlan plan) {
      decoded++;
      return image;
    }

    @Override
    public ImageFacts inspect(Photo photo) {
      return image.facts();
    }
  }
}
