package dev.discern.engine.image.header;

import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.nio.ByteBuffer;

/** Reads any known format's header: a walk over lengths and offsets that decodes nothing. */
public final class HeaderReader {
  private HeaderReader() {}

  /**
   * Reads a photo's header.
   *
   * @throws Refusal {@code NOT_AN_IMAGE}, {@code IMAGE_FORMAT_UNSUPPORTED}, {@code PHOTO_TRUNCATED}
   *     or {@code PHOTO_UNDECODABLE}
   */
  public static Header read(Photo photo) {
    ImageFormat format = ImageFormat.of(photo);
    try {
      return read(format, ByteBuffer.wrap(photo.bytes()));
    } catch (IndexOutOfBoundsException e) {
      throw Refusal.of(
              RefusalCode.PHOTO_TRUNCATED,
              photo.name(),
              "ends within its header. Send the whole file again.")
          .because(e);
    } catch (Refusal refusal) {
      throw refusal.about(photo.name());
    }
  }

  private static Header read(ImageFormat format, ByteBuffer bytes) {
    return switch (format) {
      case JPEG -> JpegHeader.read(bytes);
      case PNG -> PngHeader.read(bytes);
      case GIF -> GifHeader.read(bytes);
      case WEBP -> WebpHeader.read(bytes);
      case BMP -> BmpHeader.read(bytes);
      case TIFF -> TiffHeader.read(bytes);
    };
  }
}
