package dev.discern.training.dataset.splitting;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.PhotoGroups;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Photos that stay together, or a model is tested on what it learnt: one photo, its exact copies,
 * and whatever else was found or said to belong with it.
 *
 * @param label the commonest of its photos
 * @param sha256 the first of its photos'
 */
record Group(String label, String sha256, List<LabelledPhoto> photos) {

  /**
   * A dataset's groups, by label, then hash.
   *
   * @param apart whether a group that lies in several ready-made parts is taken as one for each
   */
  static List<Group> in(Dataset dataset, PhotoGroups named, boolean apart) {
    PhotoGroups groups = exactCopies(dataset.photos()).and(named);
    return by(
        photo ->
            groups.groupOf(photo.file())
                + (apart ? "\0" + dataset.readyMade().get(photo.file()) : ""),
        dataset.photos());
  }

  /** Photos with the same key are a group; by label, then hash. */
  static List<Group> by(Function<LabelledPhoto, ?> key, List<LabelledPhoto> photos) {
    return photos.stream().collect(Collectors.groupingBy(key)).values().stream()
        .map(Group::of)
        .sorted(Comparator.comparing(Group::label).thenComparing(Group::sha256))
        .toList();
  }

  static PhotoGroups exactCopies(List<LabelledPhoto> photos) {
    Collection<List<Path>> copies =
        photos.stream()
            .collect(
                Collectors.groupingBy(
                    LabelledPhoto::sha256,
                    Collectors.mapping(LabelledPhoto::file, Collectors.toList())))
            .values();
    return PhotoGroups.of(copies);
  }

  private static Group of(List<LabelledPhoto> photos) {
    Map<String, Long> labels = labels(photos);
    // the first of those that are as common
    String label = Collections.max(labels.entrySet(), Map.Entry.comparingByValue()).getKey();
    String first = photos.stream().map(LabelledPhoto::sha256).sorted().findFirst().orElseThrow();
    return new Group(label, first, photos);
  }

  /** How many of its photos have each label. */
  Map<String, Long> labels() {
    return labels(photos);
  }

  private static Map<String, Long> labels(List<LabelledPhoto> photos) {
    return photos.stream()
        .collect(Collectors.groupingBy(LabelledPhoto::label, TreeMap::new, Collectors.counting()));
  }

  /** The ready-made parts that they lie in; none where the folder came undivided. */
  Set<Part> parts(Map<?, Part> readyMade) {
    return photos.stream()
        .map(LabelledPhoto::file)
        .filter(readyMade::containsKey)
        .map(readyMade::get)
        .collect(Collectors.toSet());
  }

  /** How many photos of it differ. */
  int different() {
    return (int) photos.stream().map(LabelledPhoto::sha256).distinct().count();
  }
}
