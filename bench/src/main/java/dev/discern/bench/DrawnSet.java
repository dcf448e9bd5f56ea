package dev.discern.bench;

import dev.discern.inference.image.Photo;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.trainer.TrainingSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Drawn photos to train on, kept in memory. */
record DrawnSet(TrainingSet set, PhotoReader reader) {
  private static final int SIDE = 96;

  static DrawnSet of(int train, int validation) {
    DrawnPhotos drawn = new DrawnPhotos(1);
    Map<Path, Photo> photos = new HashMap<>();
    List<LabelledPhoto> labelled = new ArrayList<>();
    for (int number = 0; number < train + validation; number++) {
      Drawing drawing = Drawing.values()[number % Drawing.values().length];
      Photo photo = drawn.jpeg(drawing, number, SIDE);
      photos.put(Path.of(photo.name()), photo);
      labelled.add(
          new LabelledPhoto(Path.of(photo.name()), drawing.label(), "%064x".formatted(number)));
    }
    return new DrawnSet(
        new TrainingSet(
            DrawnPhotos.labels(),
            labelled.subList(0, train),
            labelled.subList(train, train + validation)),
        file -> Objects.requireNonNull(photos.get(file)));
  }
}
