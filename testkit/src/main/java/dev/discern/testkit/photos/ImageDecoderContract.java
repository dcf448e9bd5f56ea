package dev.discern.testkit.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Reduction;
import dev.discern.inference.image.Size;
import dev.discern.inference.image.SizePlan;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ImageDecoder} keeps to. */
public abstract class ImageDecoderContract {
  private static final SizePlan TO_A_TENTH =
      size -> new Size(Math.max(1, size.width() / 10), Math.max(1, size.height() / 10));

  private final DrawnPhotos drawn = new DrawnPhotos(7);

  /** The decoder under test. */
  protected abstract ImageDecoder decoder(ImageLimits limits);

  @Test
  void a_photo_keeps_its_size_and_format() {
    DecodedImage image = decode(drawn.png(Drawing.RED_CIRCLE, 1, 40));

    assertThat(image.facts().format()).isEqualTo(ImageFormat.PNG);
    assertThat(image.facts().size()).isEqualTo(new Size(40, 40));
    assertThat(image.pixels().size()).isEqualTo(new Size(40, 40));
  }

  @Test
  void the_header_tells_what_decoding_would() {
    Photo photo = drawn.jpeg(Drawing.GREEN_SQUARE, 1, 64);

    assertThat(decoder(ImageLimits.DEFAULT).inspect(photo)).isEqualTo(decode(photo).facts());
  }

  @Test
  void the_first_bytes_tell_the_format_and_the_name_does_not() {
    Photo disguised = new Photo("photo.gif", drawn.png(Drawing.RED_CIRCLE, 1, 16).bytes());

    assertThat(decode(disguised).facts().format()).isEqualTo(ImageFormat.PNG);
  }

  @Test
  void a_reduced_photo_has_the_size_that_its_facts_tell() {
    Photo photo =
        new Photo(
            "large.jpg", DrawnPhotos.encode(drawn.image(Drawing.RED_CIRCLE, 1, 2401, 1303), "jpg"));

    DecodedImage image = decoder(ImageLimits.DEFAULT).decode(photo, TO_A_TENTH);

    assertThat(image.facts().size()).isEqualTo(new Size(2401, 1303));
    assertThat(image.pixels().size())
        .isEqualTo(Reduction.reduced(image.facts().size(), image.facts().reducedBy()));
  }

  @Test
  void the_same_bytes_give_the_same_pixels_on_any_number_of_threads() {
    Photo photo = drawn.jpeg(Drawing.BLUE_TRIANGLE, 3, 200);
    byte[] alone = decode(photo).pixels().rgb();

    List<byte[]> together =
        IntStream.range(0, 32).parallel().mapToObj(i -> decode(photo).pixels().rgb()).toList();

    assertThat(together).allSatisfy(pixels -> assertThat(pixels).isEqualTo(alone));
  }

  @Test
  void an_empty_photo_is_refused() {
    refused(new Photo("nothing.jpg", new byte[0]), ImageLimits.DEFAULT, RefusalCode.PHOTO_EMPTY);
  }

  @Test
  void text_is_no_image_whatever_its_name() {
    byte[] text = "Dear all, here is the photo".getBytes(StandardCharsets.UTF_8);

    refused(new Photo("photo.jpg", text), ImageLimits.DEFAULT, RefusalCode.NOT_AN_IMAGE);
  }

  @Test
  void more_bytes_than_the_limit_are_refused() {
    ImageLimits tight = new ImageLimits(100, 100, 1_000_000_000, false);

    refused(drawn.png(Drawing.RED_CIRCLE, 1, 40), tight, RefusalCode.PHOTO_TOO_LARGE);
  }

  @Test
  void more_pixels_than_the_limit_are_refused_before_any_is_decoded() {
    ImageLimits tight = new ImageLimits(25_000_000, 1, 1_000_000_000, false);

    refused(drawn.png(Drawing.RED_CIRCLE, 1, 1100), tight, RefusalCode.PHOTO_TOO_MANY_PIXELS);
  }

  @Test
  void more_memory_than_the_limit_is_refused() {
    ImageLimits tight = new ImageLimits(25_000_000, 100, 1_000, false);

    refused(drawn.png(Drawing.RED_CIRCLE, 1, 40), tight, RefusalCode.PHOTO_TOO_MANY_PIXELS);
  }

  @Test
  void a_truncated_photo_is_refused() {
    Photo half = half(drawn.jpeg(Drawing.RED_CIRCLE, 1, 120));

    refused(half, ImageLimits.DEFAULT, RefusalCode.PHOTO_TRUNCATED);
  }

  @Test
  void a_truncated_photo_is_decoded_with_a_note_where_that_is_accepted() {
    ImageLimits lenient = new ImageLimits(25_000_000, 100, 1_000_000_000, true);

    DecodedImage image =
        decoder(lenient).decode(half(drawn.jpeg(Drawing.RED_CIRCLE, 1, 120)), SizePlan.FULL);

    assertThat(image.pixels().size()).isEqualTo(new Size(120, 120));
    assertThat(image.facts().notes()).anyMatch(note -> note.startsWith("truncated"));
  }

  private static Photo half(Photo photo) {
    return new Photo(photo.name(), Arrays.copyOf(photo.bytes(), photo.bytes().length / 2));
  }

  private DecodedImage decode(Photo photo) {
    return decoder(ImageLimits.DEFAULT).decode(photo, SizePlan.FULL);
  }

  private void refused(Photo photo, ImageLimits limits, RefusalCode code) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> decoder(limits).decode(photo, SizePlan.FULL))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
        .satisfies(refusal -> assertThat(refusal.sentence()).startsWith(photo.name() + " "));
  }
}
