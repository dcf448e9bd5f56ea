package dev.discern.trainer;

import dev.discern.engine.image.PhotoFiles;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.inference.image.ImageLimits;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.TrainingSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Drawn photos on disk, as training sets; and the real ports. */
final class DrawnSet {
  static final TrainerPorts PORTS =
      new TrainerPorts(
          new PhotoFiles(ImageLimits.DEFAULT),
          new StandardImageDecoder(ImageLimits.DEFAULT),
          new OnnxClassifierLoader());

  private final Path folder;
  private final DrawnPhotos drawn = new DrawnPhotos(11);

  DrawnSet(Path folder) {
    this.folder = folder;
  }

  /** So many of each drawing, and half as many to validate on. */
  TrainingSet of(int each, Drawing... drawings) {
    List<LabelledPhoto> train = new ArrayList<>();
    List<LabelledPhoto> validation = new ArrayList<>();
    for (Drawing drawing : drawings) {
      train.addAll(photos(drawing, 0, each));
      validation.addAll(photos(drawing, each, each / 2));
    }
    return new TrainingSet(labels(drawings), train, validation);
  }

  static List<String> labels(Drawing... drawings) {
    return Stream.of(drawings).map(Drawing::label).sorted().toList();
  }

  List<LabelledPhoto> photos(Drawing drawing, int from, int count) {
    return Stream.iterate(from, number -> number + 1)
        .limit(count)
        .map(number -> write(drawing.label(), number, drawn.png(drawing, number, 72).bytes()))
        .toList();
  }

  LabelledPhoto write(String label, int number, byte[] bytes) {
    try {
      Path file = folder.resolve(label + "-" + number + ".png");
      Files.write(file, bytes);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new LabelledPhoto(file, label, HexFormat.of().formatHex(hash));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
