package dev.discern.training.calibration;

import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.Gallery.KnownPhoto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The photos that a model learnt from, and which of them belong together.
 *
 * @param gallery the photos
 * @param groups a name for each photo's group, in the gallery's order; empty when the photos cannot
 *     stand for new ones, because the features themselves were fitted to them
 */
public record OwnPhotos(Gallery gallery, List<String> groups) {
  /** Of a model that carries none. */
  public static final OwnPhotos NONE = new OwnPhotos(Gallery.EMPTY, List.of());

  public OwnPhotos {
    groups = List.copyOf(groups);
    if (!groups.isEmpty() && groups.size() != gallery.photos().size()) {
      throw new IllegalArgumentException(
          gallery.photos().size() + " photos, " + groups.size() + " groups");
    }
  }

  /**
   * How far each photo is from the others, as if neither it nor its group had been learnt from;
   * empty when the photos cannot stand for new ones.
   */
  double[] distancesWithoutOwnGroup(int neighbours) {
    Map<KnownPhoto, String> groupOf = new HashMap<>();
    IntStream.range(0, groups.size())
        .forEach(i -> groupOf.put(gallery.photos().get(i), groups.get(i)));
    return IntStream.range(0, groups.size())
        .parallel()
        .mapToDouble(
            i ->
                gallery.distance(
                    gallery.direction(i),
                    neighbours,
                    other -> !groups.get(i).equals(groupOf.get(other))))
        .filter(Double::isFinite)
        .toArray();
  }
}
