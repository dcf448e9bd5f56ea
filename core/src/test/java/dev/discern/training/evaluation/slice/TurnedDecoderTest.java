package dev.discern.training.evaluation.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Orientation;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.inference.image.SizePlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnedDecoderTest {
  private static final Photo PHOTO = new Photo("x", new byte[1]);

  private final List<Size> asked = new ArrayList<>();

  @Test
  void the_picture_lies_on_its_side_and_says_so() {
    DecodedImage turned = decode(Orientation.QUARTER_TURN_RIGHT, SizePlan.FULL);
    assertThat(turned.pixels().size()).isEqualTo(new Size(1, 2));
    assertThat(turned.pixels().rgb()).containsExactly(1, 1, 1, 2, 2, 2);
    assertThat(turned.facts().size()).isEqualTo(new Size(1, 2));
    assertThat(turned.facts().orientation()).isEqualTo(6);
  }

  @Test
  void half_a_turn_keeps_the_size() {
    assertThat(decode(Orientation.HALF_TURN, SizePlan.FULL).pixels().rgb())
        .containsExactly(2, 2, 2, 1, 1, 1);
  }

  @Test
  void the_plan_is_asked_for_the_turned_photo_and_its_answer_turned_back() {
    decode(Orientation.QUARTER_TURN_LEFT, size -> new Size(10 * size.width(), 100 * size.height()));
    assertThat(asked).containsExactly(new Size(200, 10));
  }

  private DecodedImage decode(Orientation turn, SizePlan plan) {
    return new TurnedDecoder(new TwoPixels(), turn).decode(PHOTO, plan);
  }

  /** A dark pixel and a lighter one to its right; stored on its side, so that the tag is kept. */
  private final class TwoPixels implements ImageDecoder {
    @Override
    public DecodedImage decode(Photo photo, SizePlan plan) {
      asked.add(plan.resized(new Size(2, 1)));
      return new DecodedImage(
          new Pixels(new Size(2, 1), new byte[] {1, 1, 1, 2, 2, 2}), inspect(photo));
    }

    @Override
    public ImageFacts inspect(Photo photo) {
      return new ImageFacts(ImageFormat.PNG, new Size(2, 1), 6, 1, List.of());
    }
  }
}
