package dev.discern.training.dataset.reading;

import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.reading.FoundPhotos.Found;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The labels a model knows, and how a dataset may write them: exactly, or, as ImageNet's file names
 * do, by the first word of exactly one label ({@code n01440764} for {@code n01440764 tench, Tinca
 * tinca}).
 */
final class ModelLabels {
  private static final int NAMED_AT_MOST = 5;

  private final List<String> labels;

  ModelLabels(List<String> labels) {
    this.labels = labels;
  }

  Optional<String> match(String written) {
    if (labels.contains(written)) {
      return Optional.of(written);
    }
    List<String> begun =
        labels.stream().filter(label -> label.startsWith(written + " ")).limit(2).toList();
    return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
  }

  /** The photos under the model's own labels; refuses those that it does not know. */
  List<Found> relabel(Path root, List<Found> photos) {
    Set<String> unknown =
        photos.stream()
            .map(Found::label)
            .filter(label -> match(label).isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!unknown.isEmpty()) {
      throw unknown(root, unknown);
    }
    return photos.stream()
        .map(photo -> photo.labelled(match(photo.label()).orElseThrow()))
        .toList();
  }

  private Refusal unknown(Path root, Set<String> unknown) {
    String named =
        unknown.stream()
            .limit(NAMED_AT_MOST)
            .map(this::withNearNames)
            .collect(Collectors.joining(", "));
    return Refusal.of(
            RefusalCode.DATASET_LABELS_UNKNOWN,
            root.toString(),
            "has %d label%s that the model does not know: %s. It knows %d, such as “%s”."
                .formatted(
                    unknown.size(),
                    unknown.size() == 1 ? "" : "s",
                    named,
                    labels.size(),
                    labels.get(0)))
        .with("unknown", List.copyOf(unknown));
  }

  private String withNearNames(String label) {
    List<String> near = NearNames.near(label, labels);
    return "“" + label + "”" + (near.isEmpty() ? "" : " (near: " + String.join(" or ", near) + ")");
  }
}
