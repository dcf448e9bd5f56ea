package dev.discern.bench;

import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The photos to measure with: real ones from the shared data, else drawn ones of that size. */
final class BenchPhotos {
  private static final int USUAL_LEAST = 65_000;
  private static final int USUAL_MOST = 95_000;
  private static final int TWELVE_MEGAPIXELS = 12_000_000;
  private static final int LARGE_FILE = 1_000_000;

  private BenchPhotos() {}

  /** About 80 kB each. */
  static List<Photo> usual(Path data) {
    List<Photo> real =
        read(data.resolve("imagenet-sample"), USUAL_LEAST, USUAL_MOST, photo -> true);
    return real.isEmpty() ? drawn(32, 360) : real;
  }

  /** About 12 megapixels each. */
  static List<Photo> large(Path data) {
    List<Photo> real =
        read(data.resolve("bananas"), LARGE_FILE, Integer.MAX_VALUE, BenchPhotos::isLarge);
    return real.isEmpty() ? drawn(3, 3464) : real;
  }

  private static boolean isLarge(Photo photo) {
    long pixels = new StandardImageDecoder(ImageLimits.DEFAULT).inspect(photo).size().pixels();
    return Math.abs(pixels - TWELVE_MEGAPIXELS) < 500_000;
  }

  private static List<Photo> drawn(int count, int side) {
    DrawnPhotos photos = new DrawnPhotos(1);
    return Stream.iterate(0, i -> i + 1)
        .limit(count)
        .map(i -> photos.jpeg(Drawing.values()[i % Drawing.values().length], i, side))
        .toList();
  }

  private static List<Photo> read(Path folder, int least, int most, Predicate<Photo> wanted) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toFile().length() >= least && file.toFile().length() <= most)
          .sorted()
          .map(BenchPhotos::photo)
          .filter(wanted)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Photo photo(Path file) {
    try {
      return new Photo(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
