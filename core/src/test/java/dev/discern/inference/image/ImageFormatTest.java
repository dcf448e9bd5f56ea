package dev.discern.inference.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFormatTest {
  @ParameterizedTest
  @CsvSource({
    "ffd8ffe0, JPEG",
    "89504e470d0a1a0a, PNG",
    "474946383961, GIF",
    "52494646aabbccdd57454250, WEBP",
    "424d3600000000000000360000002800000000, BMP",
    "49492a0008000000, TIFF",
    "4d4d002a00000008, TIFF"
  })
  void the_first_bytes_tell_the_format(String hex, ImageFormat format) {
    assertThat(ImageFormat.of(photo(HexFormat.of().parseHex(hex)))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0000001c66747970617669660000|an AVIF image|Save it as JPEG or PNG",
        "0000001c66747970686569630000|a HEIC photo|Export it as JPEG; on an iPhone choose Settings,"
            + " Camera, Formats, Most Compatible",
        "0000001c66747970637278200000|a camera's RAW file|Develop it and export a JPEG",
        "49492a0010000000435202|a camera's RAW file|Develop it and export a JPEG",
        "255044462d312e37|a PDF document|Export the page as PNG",
        "3842505300010000|a Photoshop document|Save it as JPEG or PNG",
        "0000000c6a5020200d0a|a JPEG 2000 image|Save it as JPEG or PNG",
        "ff0aface|a JPEG XL image|Save it as JPEG or PNG",
        "00000100010010|an icon file (ICO)|Save it as JPEG or PNG",
        "49492b0008000000|a BigTIFF file|Save it as JPEG or PNG",
        "0000001c66747970697336d0|a video|Save one frame as JPEG",
        "504b0304140000|a ZIP archive|Unpack it, take a photo from it"
      })
  void a_format_that_is_not_decoded_is_refused_by_name_with_what_to_do(
      String hex, String name, String remedy) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ImageFormat.of(photo(HexFormat.of().parseHex(hex))))
        .withMessage(
            "IMG_1 is " + name + ", which Discern does not decode. " + remedy + " and send that.")
        .extracting(Refusal::code)
        .isEqualTo(RefusalCode.IMAGE_FORMAT_UNSUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml version='1.0'?>\n<!-- made by hand -->\n<svg>",
        "\n  <svg>"
      })
  void a_drawing_in_svg_is_refused_by_name(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ImageFormat.of(photo(text.getBytes(StandardCharsets.UTF_8))))
        .withMessage(
            "IMG_1 is an SVG drawing, which Discern does not decode."
                + " Export it as PNG and send that.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "BM is how this letter begins", "x", "a text on <svg elements"})
  void anything_else_is_no_image(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ImageFormat.of(photo(text.getBytes(StandardCharsets.UTF_8))))
        .withMessageStartingWith("IMG_1 is not an image")
        .extracting(Refusal::code)
        .isEqualTo(RefusalCode.NOT_AN_IMAGE);
  }

  @Test
  void what_is_no_image_tells_machines_its_first_bytes() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ImageFormat.of(photo(new byte[] {1, 2, 3})))
        .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("first-bytes", "010203"));
  }

  private static Photo photo(byte[] bytes) {
    return new Photo("IMG_1", bytes);
  }
}
