package dev.discern.training.audit;

import dev.discern.training.audit.likeness.Features;
import dev.discern.training.audit.likeness.Likeness;
import dev.discern.training.audit.likeness.NearCopies;
import dev.discern.training.dataset.PhotoGroups;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Photos, and which of them are near copies.
 *
 * @param firsts for each photo the number of its group's first
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, not compared
record NearGroups(List<Look.Seen> photos, int[] firsts) {

  /**
   * Finds near copies.
   *
   * @param features by file, of those that an onlooker has seen
   */
  static NearGroups of(List<Look.Seen> photos, Map<Path, float[]> features) {
    List<Likeness> likenesses = photos.stream().map(Look.Seen::likeness).toList();
    List<String> labels = photos.stream().map(photo -> photo.found().label()).toList();
    List<float @Nullable []> rows = new ArrayList<>();
    for (Look.Seen photo : photos) {
      // plain walls look alike to a network too
      rows.add(photo.likeness().tellsSomething() ? features.get(photo.found().file()) : null);
    }
    return new NearGroups(photos, NearCopies.groups(likenesses, new Features(rows, labels)));
  }

  Collection<List<Look.Seen>> all() {
    Map<Integer, List<Look.Seen>> groups = new TreeMap<>();
    for (int i = 0; i < firsts.length; i++) {
      groups.computeIfAbsent(firsts[i], first -> new ArrayList<>()).add(photos.get(i));
    }
    return groups.values();
  }

  /** As groups that a split keeps together. */
  PhotoGroups asGroups() {
    return PhotoGroups.of(
        all().stream()
            .map(group -> group.stream().map(photo -> photo.found().file()).toList())
            .toList());
  }

  /**
   * Photos that were decoded in part, and may have all pixels in common with another file: near
   * copies of one size, and plain ones, which are near to none.
   */
  List<Look.Seen> maybeSamePixels() {
    Map<String, List<Look.Seen>> alike = new HashMap<>();
    for (int i = 0; i < firsts.length; i++) {
      Look.Seen photo = photos.get(i);
      String group = photo.likeness().tellsSomething() ? "" + firsts[i] : "plain";
      alike.computeIfAbsent(group + " " + photo.size(), key -> new ArrayList<>()).add(photo);
    }
    return alike.values().stream()
        .filter(group -> group.stream().map(Look.Seen::sha256).distinct().count() > 1)
        .flatMap(List::stream)
        .filter(photo -> photo.pixels() == null)
        .toList();
  }

  /** The same groups, with the sums of some photos' pixels. */
  NearGroups with(Map<Path, String> sums) {
    return new NearGroups(
        photos.stream()
            .map(
                photo -> {
                  String sum = sums.get(photo.found().file());
                  return sum == null ? photo : photo.withPixels(sum);
                })
            .toList(),
        firsts);
  }
}
