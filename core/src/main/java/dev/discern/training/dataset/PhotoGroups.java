package dev.discern.training.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Photos that must stay together, by file: copies of one photo, shots in a burst, or what a user
 * calls a group. Who is in a group with one of a group is in that group.
 */
public final class PhotoGroups {
  /** Every photo by itself. */
  public static final PhotoGroups NONE = of(List.of());

  private final Map<Path, Path> parents = new HashMap<>();

  private PhotoGroups() {}

  /** Groups of these photos; where two share a photo, they are one. */
  public static PhotoGroups of(Collection<? extends Collection<Path>> together) {
    PhotoGroups groups = new PhotoGroups();
    for (Collection<Path> group : together) {
      group.forEach(photo -> groups.join(group.iterator().next(), photo));
    }
    return groups;
  }

  /** What these or the others keep together. */
  public PhotoGroups and(PhotoGroups others) {
    List<List<Path>> both = new ArrayList<>(all());
    both.addAll(others.all());
    return of(both);
  }

  /** The one photo that stands for a photo's group: itself where it is in none. */
  public Path groupOf(Path photo) {
    Path at = photo;
    for (Path above = parents.get(at);
        above != null && !above.equals(at);
        above = parents.get(at)) {
      at = above;
    }
    return at;
  }

  /** The number of each photo's group, counted from 0 in the order of their first photos. */
  public int[] numbered(List<Path> photos) {
    Map<Path, Integer> numbers = new HashMap<>();
    return photos.stream()
        .map(this::groupOf)
        .mapToInt(group -> numbers.computeIfAbsent(group, each -> numbers.size()))
        .toArray();
  }

  /** The groups of two or more, in the order of their files. */
  public List<List<Path>> all() {
    Map<Path, List<Path>> all = new TreeMap<>();
    parents.keySet().stream()
        .sorted()
        .forEach(
            photo -> all.computeIfAbsent(groupOf(photo), first -> new ArrayList<>()).add(photo));
    return all.values().stream().filter(group -> group.size() > 1).map(List::copyOf).toList();
  }

  private void join(Path one, Path other) {
    Path first = groupOf(one);
    Path second = groupOf(other);
    parents.put(first, first);
    parents.put(second, first);
  }
}
