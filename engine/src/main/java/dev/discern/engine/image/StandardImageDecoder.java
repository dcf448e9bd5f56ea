package dev.discern.engine.image;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.inference.image.SizePlan;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** The decoder that every way into Discern uses. */
public final class StandardImageDecoder implements ImageDecoder {
  private final ImageLimits limits;

  public StandardImageDecoder(ImageLimits limits) {
    this.limits = limits;
  }

  @Override
  public DecodedImage decode(Photo photo, SizePlan plan) {
    limits.checkBytes(photo.name(), photo.bytes().length);
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo.bytes()));
      if (image == null) {
        throw Refusal.of(RefusalCode.NOT_AN_IMAGE, photo.name(), "is not an image. Send a photo.");
      }
      Size size = new Size(image.getWidth(), image.getHeight());
      return new DecodedImage(
          new Pixels(size, rgb(image)), new ImageFacts(ImageFormat.JPEG, size, 1, 1, List.of()));
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.PHOTO_UNDECODABLE, photo.name(), "is broken. Save it again as JPEG.")
          .because(e);
    }
  }

  @Override
  public ImageFacts inspect(Photo photo) {
    return decode(photo, SizePlan.FULL).facts();
  }

  private static byte[] rgb(BufferedImage image) {
    BufferedImage flat =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = flat.createGraphics();
    pen.drawImage(image, 0, 0, Color.WHITE, null);
    pen.dispose();
    int[] pixels = flat.getRGB(0, 0, flat.getWidth(), flat.getHeight(), null, 0, flat.getWidth());
    byte[] rgb = new byte[pixels.length * 3];
    for (int i = 0, at = 0; i < pixels.length; i++) {
      rgb[at++] = (byte) (pixels[i] >> 16);
      rgb[at++] = (byte) (pixels[i] >> 8);
      rgb[at++] = (byte) pixels[i];
    }
    return rgb;
  }
}
