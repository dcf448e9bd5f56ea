package dev.discern.testkit.photos;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Orientation;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Reduction;
import dev.discern.inference.image.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** All golden numbers, made once with Pillow 9.4 by {@code testkit/golden/make_golden.py}. */
public final class Goldens {
  private Goldens() {}

  /** A drawn file and the upright pixels that Pillow reads from it. */
  public record Drawn(Photo photo, Pixels pixels) {
    @Override
    public String toString() {
      return photo.name();
    }
  }

  /** Pixels that need no decoder, and the tensor that Pillow resizes them to. */
  public record Resized(DecodedImage image, Golden golden) {
    @Override
    public String toString() {
      return golden.name() + " " + golden.contract().resize();
    }
  }

  /** Small drawn files of every kind. */
  public static List<Drawn> drawn() {
    GoldenNumbers numbers = new GoldenNumbers("drawn");
    return numbers.rows().stream().map(row -> drawn(row, numbers)).toList();
  }

  /** Photos of the shared data; a name is a path in it. */
  public static List<Golden> photos() {
    GoldenNumbers numbers = new GoldenNumbers("photos");
    return numbers.rows().stream().map(row -> Golden.of(row[0], row[1], numbers)).toList();
  }

  /** Whole and reduced pixels of all shapes, turned and not. */
  public static List<Resized> resizes() {
    GoldenNumbers numbers = new GoldenNumbers("resizes");
    return numbers.rows().stream().map(row -> resized(row, numbers)).toList();
  }

  private static Drawn drawn(String[] row, GoldenNumbers numbers) {
    Size size = new Size(Integer.parseInt(row[1]), Integer.parseInt(row[2]));
    byte[] rgb = numbers.next((int) size.pixels() * 3);
    try (InputStream in = GoldenNumbers.open("drawn/" + row[0])) {
      return new Drawn(new Photo(row[0], in.readAllBytes()), new Pixels(size, rgb));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Resized resized(String[] row, GoldenNumbers numbers) {
    Size size = new Size(Integer.parseInt(row[0]), Integer.parseInt(row[1]));
    int reducedBy = Integer.parseInt(row[2]);
    Orientation orientation = Orientation.of(Integer.parseInt(row[3]));
    ImageFacts facts =
        new ImageFacts(ImageFormat.JPEG, size, orientation.exif(), reducedBy, List.of());
    String name = size + " by " + reducedBy + " " + orientation;
    return new Resized(
        new DecodedImage(pattern(Reduction.reduced(size, reducedBy)), facts),
        Golden.of(name, row[4], numbers));
  }

  /** The same pixels as {@code pattern} in make_golden.py. */
  private static Pixels pattern(Size size) {
    byte[] rgb = new byte[(int) size.pixels() * 3];
    for (int i = 0; i < rgb.length; i++) {
      long c = i % 3;
      long x = i / 3 % size.width();
      long y = i / 3 / size.width();
      long mixed = (x * x * 7 + y * y * 13 + x * y * 3 + c * 91 + (x / 5 + y / 3) * 57) % 251;
      rgb[i] = (byte) (x * 3 > size.width() * 2L ? mixed > 125 ? 255L : 0L : mixed);
    }
    return new Pixels(size, rgb);
  }
}
