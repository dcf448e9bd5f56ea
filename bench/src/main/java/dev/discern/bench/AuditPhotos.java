package dev.discern.bench;

import dev.discern.inference.image.Photo;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of 2,000 photos to audit: real ones, linked, from small to 12 megapixels; drawn ones
 * where there are none.
 *
 * @param root the folder
 */
record AuditPhotos(Path root) {
  private static final int PHOTOS = 2_000;
  private static final List<String> SETS =
      List.of("bananas", "apples", "imagenet-sample", "forest-fire");

  static AuditPhotos in(Place place) throws IOException {
    Path root = Files.createDirectories(place.home().resolve("audited"));
    int linked = 0;
    for (String set : SETS) {
      Path folder = place.data().resolve(set);
      if (Files.isDirectory(folder)) {
        linked += link(folder, Files.createDirectories(root.resolve(set)), PHOTOS - linked);
      }
    }
    return linked == 0 ? drawn(root) : new AuditPhotos(root);
  }

  private static int link(Path from, Path to, int most) throws IOException {
    List<Path> photos = photosIn(from).stream().limit(most).toList();
    for (int i = 0; i < photos.size(); i++) {
      Files.createSymbolicLink(to.resolve("%04d.photo".formatted(i)), photos.get(i));
    }
    return photos.size();
  }

  private static AuditPhotos drawn(Path root) throws IOException {
    DrawnPhotos drawn = new DrawnPhotos(1);
    for (int i = 0; i < PHOTOS; i++) {
      Drawing drawing = Drawing.values()[i % Drawing.values().length];
      Photo photo = drawn.jpeg(drawing, i, 360);
      Path label = Files.createDirectories(root.resolve(drawing.label()));
      Files.write(label.resolve(i + ".jpg"), photo.bytes());
    }
    return new AuditPhotos(root);
  }

  private static List<Path> photosIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches("(?i).*\\.(jpe?g|png)"))
          .map(Path::toAbsolutePath)
          .sorted()
          .toList();
    }
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
