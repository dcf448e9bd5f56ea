package dev.discern.training.dataset.splitting;

import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Part;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One photo and its exact copies: they stay together, or a model is tested on what it learnt. */
record Copies(String label, String sha256, List<LabelledPhoto> photos) {

  /** Every photo of a dataset with its copies, by label, then hash. */
  static Collection<Copies> in(List<LabelledPhoto> photos) {
    Map<String, List<LabelledPhoto>> byHash =
        photos.stream()
            .collect(
                Collectors.groupingBy(
                    photo -> photo.label() + "\0" + photo.sha256(),
                    TreeMap::new,
                    Collectors.toList()));
    return byHash.values().stream()
        .map(same -> new Copies(same.get(0).label(), same.get(0).sha256(), same))
        .toList();
  }

  /** The ready-made parts that they lie in; none where the folder came undivided. */
  Set<Part> parts(Map<?, Part> readyMade) {
    return photos.stream()
        .map(LabelledPhoto::file)
        .filter(readyMade::containsKey)
        .map(readyMade::get)
        .collect(Collectors.toSet());
  }
}
