package dev.discern.testkit.photos;

import dev.discern.inference.image.Photo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Labelled photos that need no download: shapes that a small network learns in seconds. The same
 * seed, drawing, number and size give the same pixels on every machine.
 */
public final class DrawnPhotos {
  private final long seed;

  public DrawnPhotos(long seed) {
    this.seed = seed;
  }

  /** The labels, sorted. */
  public static List<String> labels() {
    return Arrays.stream(Drawing.values()).map(Drawing::label).toList();
  }

  /** The pixels of one drawn photo. */
  public BufferedImage image(Drawing drawing, int number, int width, int height) {
    return drawing.draw(width, height, new Random(Objects.hash(seed, drawing.label(), number)));
  }

  /** A square drawn photo as JPEG. */
  public Photo jpeg(Drawing drawing, int number, int side) {
    return photo(drawing, number, side, "jpg");
  }

  /** A square drawn photo as PNG. */
  public Photo png(Drawing drawing, int number, int side) {
    return photo(drawing, number, side, "png");
  }

  /**
   * Writes a folder-per-class dataset of 96x96 JPEGs: {@code root/red-circle/0.jpg}.
   *
   * @param each photos a class
   * @return {@code root}
   */
  public Path folder(Path root, int each) {
    for (Drawing drawing : Drawing.values()) {
      for (int number = 0; number < each; number++) {
        write(root.resolve(drawing.label()), number + ".jpg", jpeg(drawing, number, 96));
      }
    }
    return root;
  }

  private Photo photo(Drawing drawing, int number, int side, String format) {
    String name = drawing.label() + "-" + number + "." + format;
    return new Photo(name, encode(image(drawing, number, side, side), format));
  }

  private static void write(Path folder, String name, Photo photo) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), photo.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An image in any format that the JDK writes: png, jpg, gif, bmp, tiff. */
  public static byte[] encode(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("the JDK cannot write this image as " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
