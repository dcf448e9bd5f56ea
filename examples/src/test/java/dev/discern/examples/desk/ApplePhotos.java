package dev.discern.examples.desk;

import dev.discern.testkit.SharedData;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Photos of apples: real ones where they are there, else drawn ones. A part to learn from, and
 * others to be handed in.
 *
 * @param folder to learn from
 * @param others of each label, that are not in the folder
 * @param training what trains in seconds on this kind of photo
 */
record ApplePhotos(Path folder, Others others, List<String> training) {
  private static final int ONE_IN = 3;
  private static final int DRAWN = 48;

  /** Photos nobody learns from. */
  record Others(List<Path> fresh, List<Path> rotten) {}

  static ApplePhotos into(Path folder) throws IOException {
    return SharedData.hasData("apples") && SharedData.hasModel("mobilenetv2-12-int8.onnx")
        ? real(folder)
        : drawn(folder);
  }

  private static ApplePhotos real(Path folder) throws IOException {
    Path apples = SharedData.data("apples");
    return new ApplePhotos(
        folder,
        new Others(
            divided(apples.resolve("fresh"), folder.resolve("fresh")),
            divided(apples.resolve("rotten"), folder.resolve("rotten"))),
        List.of(
            "--architecture=transfer",
            "--backbone=" + SharedData.model("mobilenetv2-12-int8.onnx"),
            "--framing=crop"));
  }

  /** One in three is copied; the others are given. */
  private static List<Path> divided(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    List<Path> others = new ArrayList<>();
    try (Stream<Path> listed = Files.list(from)) {
      List<Path> photos = listed.sorted().toList();
      for (int i = 0; i < photos.size(); i++) {
        if (i % ONE_IN == 0) {
          Files.copy(photos.get(i), to.resolve("apple-" + i + ".png"));
        } else {
          others.add(photos.get(i));
        }
      }
    }
    return others;
  }

  private static ApplePhotos drawn(Path folder) throws IOException {
    Path others = Files.createDirectories(folder.resolveSibling("others"));
    return new ApplePhotos(
        folder,
        new Others(
            drawn(Drawing.GREEN_SQUARE, folder.resolve("fresh"), others),
            drawn(Drawing.RED_CIRCLE, folder.resolve("rotten"), others)),
        List.of("--size=32", "--epochs=12", "--threads=1"));
  }

  private static List<Path> drawn(Drawing drawing, Path folder, Path others) throws IOException {
    DrawnPhotos photos = new DrawnPhotos(5);
    Files.createDirectories(folder);
    List<Path> given = new ArrayList<>();
    for (int i = 0; i < 2 * DRAWN; i++) {
      Path photo = (i < DRAWN ? folder : others).resolve(drawing.label() + i + ".png");
      Files.write(photo, photos.png(drawing, i, 96).bytes());
      if (i >= DRAWN) {
        given.add(photo);
      }
    }
    return given;
  }
}
