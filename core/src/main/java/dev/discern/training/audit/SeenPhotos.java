package dev.discern.training.audit;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.choices.Choices;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The photos of a folder that could be looked at. */
record SeenPhotos(Path root, List<Look.Seen> photos) {

  List<LabelledPhoto> labelled() {
    return photos.stream().map(Look.Seen::labelled).toList();
  }

  List<String> labels() {
    return List.copyOf(
        photos.stream()
            .map(photo -> photo.found().label())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** As a folder that came undivided. */
  Dataset dataset() {
    return new Dataset(root, labels(), labelled(), Map.of(), List.of(), Choices.NONE, "");
  }
}
