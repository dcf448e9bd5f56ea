package dev.discern.engine.image;

import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.inference.image.SizePlan;
import dev.discern.inference.preprocessing.Shrinking;
import dev.discern.refusal.Refusal;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.Thumbnails;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Thumbnails as JPEGs of a few kilobytes. */
public final class JpegThumbnails implements Thumbnails {
  private final PhotoReader photos;
  private final ImageDecoder decoder;
  private final int side;

  /**
   * Makes thumbnails.
   *
   * @param side the longer one, pixels; smaller photos stay as they are
   */
  public JpegThumbnails(PhotoReader photos, ImageDecoder decoder, int side) {
    this.photos = photos;
    this.decoder = decoder;
    this.side = side;
  }

  @Override
  public Optional<byte[]> jpeg(Path file) {
    try {
      return jpeg(photos.read(file));
    } catch (Refusal noPhoto) {
      return Optional.empty();
    }
  }

  /** A photo that was read already; empty when it cannot be decoded. */
  public Optional<byte[]> jpeg(Photo photo) {
    try {
      SizePlan plan = SizePlan.forALook(this::fitted);
      return Optional.of(encoded(small(decoder.decode(photo, plan).pixels())));
    } catch (Refusal noPhoto) {
      return Optional.empty();
    }
  }

  private Size fitted(Size size) {
    double scale = Math.min(1, (double) side / Math.max(size.width(), size.height()));
    return new Size(
        Math.max(1, (int) Math.round(size.width() * scale)),
        Math.max(1, (int) Math.round(size.height() * scale)));
  }

  private BufferedImage small(Pixels pixels) {
    return image(Shrinking.to(fitted(pixels.size()), pixels));
  }

  private static BufferedImage image(Pixels pixels) {
    Size size = pixels.size();
    BufferedImage image =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = pixels.rgb();
    for (int i = 0; i < rgb.length; i += 3) {
      int value = (rgb[i] & 0xff) << 16 | (rgb[i + 1] & 0xff) << 8 | rgb[i + 2] & 0xff;
      image.setRGB(i / 3 % size.width(), i / 3 / size.width(), value);
    }
    return image;
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
