package dev.discern.inference.image;

/**
 * Upright sRGB pixels, eight bits a channel.
 *
 * @param size width and height
 * @param rgb interleaved R, G, B rows from the top, {@code width * height * 3} bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a photo's pixels change hands, they are not compared
public record Pixels(Size size, byte[] rgb) {
  public Pixels {
    if (rgb.length != size.pixels() * 3) {
      throw new IllegalArgumentException(rgb.length + " bytes are not " + size + " RGB pixels");
    }
  }
}
