package dev.discern.training.dataset.reading;

import dev.discern.training.dataset.Dataset.Skipped;
import dev.discern.training.dataset.LabelledPhoto;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds photos whose very same bytes lie under two labels: nobody can learn from those. */
final class TwoLabels {
  static final String CODE = "two-labels";

  private TwoLabels() {}

  /**
   * Every photo that also lies under another label, by its file, with the sentence that says so.
   */
  static Map<LabelledPhoto, Skipped> in(List<LabelledPhoto> photos) {
    Map<String, List<LabelledPhoto>> copies =
        photos.stream()
            .collect(
                Collectors.groupingBy(
                    LabelledPhoto::sha256, LinkedHashMap::new, Collectors.toList()));
    Map<LabelledPhoto, Skipped> contradicted = new LinkedHashMap<>();
    for (List<LabelledPhoto> same : copies.values()) {
      for (LabelledPhoto photo : same) {
        same.stream()
            .filter(copy -> !copy.label().equals(photo.label()))
            .min(Comparator.comparing(LabelledPhoto::file))
            .ifPresent(other -> contradicted.put(photo, skipped(photo, other)));
      }
    }
    return contradicted;
  }

  private static Skipped skipped(LabelledPhoto photo, LabelledPhoto other) {
    String reason =
        "%s is labelled “%s”, and the same photo lies at %s labelled “%s”. Keep one of them."
            .formatted(photo.file(), photo.label(), other.file(), other.label());
    return new Skipped(photo.file(), CODE, reason);
  }
}
