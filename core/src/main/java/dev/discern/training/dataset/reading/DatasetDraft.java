package dev.discern.training.dataset.reading;

import dev.discern.inference.image.Sha256;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Dataset.Skipped;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.choices.Choices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A dataset while its photos come in. */
final class DatasetDraft {
  private final Path root;
  private final Choices choices;
  private final List<Skipped> skipped;
  private final List<LabelledPhoto> photos = new ArrayList<>();
  private final Map<Path, Part> parts = new HashMap<>();

  DatasetDraft(Path root, FoundPhotos found) {
    this.root = root;
    this.choices = found.choices();
    this.skipped = new ArrayList<>(found.skipped());
  }

  void addAll(List<CheckedPhoto> checked) {
    for (CheckedPhoto each : checked) {
      if (each instanceof CheckedPhoto.Usable usable) {
        add(usable);
      } else if (each instanceof CheckedPhoto.Unusable unusable) {
        skipped.add(unusable.skipped());
      }
    }
  }

  private void add(CheckedPhoto.Usable usable) {
    photos.add(usable.photo());
    if (usable.part() != null) {
      parts.put(usable.photo().file(), usable.part());
    }
  }

  /** The dataset, with labels for these folders even where they hold no usable photo. */
  Dataset dataset(Collection<String> classFolders) {
    Map<LabelledPhoto, Skipped> contradicted = TwoLabels.in(photos);
    skipped.addAll(contradicted.values());
    photos.removeAll(contradicted.keySet());
    contradicted.keySet().forEach(photo -> parts.remove(photo.file()));
    skipped.sort(Comparator.comparing(Skipped::file));
    if (photos.isEmpty()) {
      throw empty();
    }
    TreeSet<String> labels = new TreeSet<>(classFolders);
    photos.forEach(photo -> labels.add(photo.label()));
    return new Dataset(root, List.copyOf(labels), photos, parts, skipped, choices, fingerprint());
  }

  private String fingerprint() {
    return Sha256.of(
        photos.stream()
            .map(photo -> photo.label() + "\0" + photo.sha256() + "\n")
            .sorted()
            .collect(Collectors.joining()));
  }

  private Refusal empty() {
    String why =
        skipped.isEmpty()
            ? "holds no photos."
            : "holds no photo that can be used: %d skipped, the first because %s"
                .formatted(skipped.size(), skipped.get(0).reason());
    return Refusal.of(
            RefusalCode.DATASET_EMPTY,
            root.toString(),
            why
                + " Put the photos of each class in a folder named after it, or say how file names hold the label.")
        .with("skipped", skipped.size());
  }
}
