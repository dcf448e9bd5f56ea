package dev.discern.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.discern.engine.image.header.JpegSegments;
import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.SizePlan;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import dev.discern.testkit.photos.Goldens;
import dev.discern.testkit.photos.ImageDecoderContract;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardImageDecoderTest extends ImageDecoderContract {
  private static final ImageLimits LENIENT = new ImageLimits(25_000_000, 100, 1_000_000_000, true);

  private final DrawnPhotos drawn = new DrawnPhotos(11);

  @Override
  protected ImageDecoder decoder(ImageLimits limits) {
    return new StandardImageDecoder(limits);
  }

  static List<Photo> files() {
    return Goldens.drawn().stream().map(Goldens.Drawn::photo).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_of_any_format_cut_in_half_is_refused_with_the_remedy(Photo photo) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> decode(cut(photo, 0.5)))
        .withMessageStartingWith(photo.name() + " ")
        .withMessageEndingWith("Send the whole file again.")
        .extracting(Refusal::code)
        .isEqualTo(RefusalCode.PHOTO_TRUNCATED);
  }

  /** Without the one whose header is at its end. */
  static List<Photo> filesThatBeginWithTheirHeader() {
    return files().stream().filter(photo -> !photo.name().equals("lzw.tif")).toList();
  }

  @ParameterizedTest
  @MethodSource("filesThatBeginWithTheirHeader")
  void a_file_of_any_format_cut_short_is_decoded_with_a_note_where_accepted(Photo photo) {
    DecodedImage image = decoder(LENIENT).decode(cut(photo, 0.9), SizePlan.FULL);

    assertThat(image.facts().notes())
        .contains("truncated: the missing part was made up by the decoder");
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_GRAY})
  void grey_stays_the_grey_that_was_stored(int type) {
    BufferedImage grey = new BufferedImage(2, 1, type);
    int[] sample = {type == BufferedImage.TYPE_BYTE_GRAY ? 133 : 133 << 8};
    grey.getRaster().setPixel(0, 0, sample);

    byte[] rgb = decode(new Photo("grey.png", DrawnPhotos.encode(grey, "png"))).pixels().rgb();

    assertThat(rgb).containsExactly((byte) 133, (byte) 133, (byte) 133, 0, 0, 0);
  }

  @Test
  void what_is_transparent_is_white() {
    BufferedImage glass = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    glass.setRGB(1, 0, 0x80000000);

    byte[] rgb = decode(new Photo("glass.png", DrawnPhotos.encode(glass, "png"))).pixels().rgb();

    assertThat(rgb).startsWith(255, 255, 255).endsWith(127, 127, 127);
  }

  @Test
  void the_first_frame_of_an_animation_is_decoded_and_the_facts_say_so() {
    byte[] once = DrawnPhotos.encode(drawn.image(Drawing.RED_CIRCLE, 1, 20, 20), "gif");
    byte[] twice = Arrays.copyOf(once, once.length * 2 - 14);
    System.arraycopy(
        once, firstBlock(once), twice, once.length - 1, once.length - firstBlock(once));

    DecodedImage image = decode(new Photo("two.gif", twice));

    assertThat(image.facts().notes()).containsExactly("first of 2 frames");
  }

  private static int firstBlock(byte[] gif) {
    return 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 * (2 << (gif[10] & 7)));
  }

  @Test
  void a_progressive_photo_of_a_thousand_scans_is_refused_before_it_costs_a_thousand_passes() {
    Photo progressive = named("progressive.jpg");
    byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 0, 0};
    ByteBuffer bomb = ByteBuffer.allocate(progressive.bytes().length + 1000 * scan.length);
    bomb.put(progressive.bytes(), 0, progressive.bytes().length - 2);
    for (int i = 0; i < 1000; i++) {
      bomb.put(scan);
    }
    bomb.putShort((short) 0xffd9);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> decode(new Photo("bomb.jpg", bomb.array())))
        .withMessage(
            "bomb.jpg has more than 100 scans, which no photo needs. Save it again as JPEG.");
  }

  @Test
  void a_sequential_photo_of_a_thousand_scans_is_refused_too() {
    byte[] jpeg = drawn.jpeg(Drawing.RED_CIRCLE, 1, 64).bytes();
    int firstScan = JpegSegments.of(ByteBuffer.wrap(jpeg)).firstScan();
    byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0};
    ByteBuffer bomb = ByteBuffer.allocate(firstScan + 1000 * scan.length + 2);
    bomb.put(jpeg, 0, firstScan);
    for (int i = 0; i < 1000; i++) {
      bomb.put(scan);
    }
    bomb.putShort((short) 0xffd9);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> decode(new Photo("bomb.jpg", bomb.array())))
        .withMessage(
            "bomb.jpg has more than 100 scans, which no photo needs. Save it again as JPEG.");
  }

  @Test
  void a_large_photo_may_have_fewer_scans_for_each_costs_a_pass_over_all_pixels() {
    byte[] jpeg = drawn.jpeg(Drawing.RED_CIRCLE, 1, 64).bytes();
    JpegSegments segments = JpegSegments.of(ByteBuffer.wrap(jpeg));
    int frame =
        segments.list().stream()
            .filter(s -> s.marker() == 0xc0)
            .findFirst()
            .orElseThrow()
            .payload();
    byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0};
    ByteBuffer bomb = ByteBuffer.allocate(segments.firstScan() + 26 * scan.length + 2);
    bomb.put(jpeg, 0, segments.firstScan());
    for (int i = 0; i < 26; i++) {
      bomb.put(scan);
    }
    bomb.putShort((short) 0xffd9)
        .putShort(frame + 1, (short) 8000)
        .putShort(frame + 3, (short) 8000);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> decode(new Photo("bomb.jpg", bomb.array())))
        .withMessageStartingWith("bomb.jpg has more than 25 scans");
  }

  @Test
  void a_header_that_promises_more_than_memory_holds_is_refused() {
    byte[] png = drawn.png(Drawing.RED_CIRCLE, 1, 8).bytes();
    ByteBuffer.wrap(png).putInt(16, 200_000).putInt(20, 200_000);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> decode(new Photo("bomb.png", png)))
        .withMessage(
            "bomb.png has 200000x200000 = 40000.0 megapixels; the limit is 100."
                + " Make it smaller or raise image.max-megapixels.");
  }

  @Test
  void a_raw_file_in_the_clothes_of_a_tiff_is_refused_by_name() {
    ByteBuffer dng = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
    dng.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 1);
    dng.putShort((short) 0xc612).putShort((short) 1).putInt(4).putInt(0x401);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> decode(new Photo("IMG.dng", dng.array())))
        .withMessage(
            "IMG.dng is a camera's RAW file, which Discern does not decode."
                + " Develop it and export a JPEG and send that.");
  }

  @Test
  void a_profile_that_is_ignored_is_noted() {
    assertThat(decode(named("profile.jpg")).facts().notes())
        .containsExactly("embedded colour profile ignored; read as sRGB");
  }

  private static Photo named(String name) {
    return files().stream().filter(photo -> photo.name().equals(name)).findFirst().orElseThrow();
  }

  private static Photo cut(Photo photo, double part) {
    byte[] bytes = photo.bytes();
    return new Photo(photo.name(), Arrays.copyOf(bytes, (int) (bytes.length * part)));
  }

  private DecodedImage decode(Photo photo) {
    return decoder(ImageLimits.DEFAULT).decode(photo, SizePlan.FULL);
  }
}
