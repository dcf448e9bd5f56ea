package dev.discern.training.dataset.splitting;

import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A split while its photos are dealt out. */
final class SplitDraft {
  private final Map<Path, Part> readyMade;
  private final Map<Part, List<Group>> parts = new EnumMap<>(Part.class);
  private final List<Group> torn = new ArrayList<>();

  SplitDraft(Map<Path, Part> readyMade) {
    this.readyMade = readyMade;
    for (Part part : Part.values()) {
      parts.put(part, new ArrayList<>());
    }
  }

  /** The parts that the folder did not come with, to be drawn from the training photos. */
  Set<Part> missing() {
    Set<Part> missing = EnumSet.of(Part.VALIDATION, Part.TEST);
    missing.removeAll(readyMade.values());
    return missing;
  }

  /** The part that photos go to before anything is drawn: their own, or training. */
  Part partOf(Group group) {
    Set<Part> own = group.parts(readyMade);
    return own.size() == 1 ? own.iterator().next() : Part.TRAIN;
  }

  void put(Part part, Group group) {
    list(part).add(group);
    if (crossing(group)) {
      torn.add(group);
    }
  }

  private boolean crossing(Group group) {
    return group.parts(readyMade).size() > 1;
  }

  private Stream<LabelledPhoto> outsideTraining(Group group) {
    return group.photos().stream().filter(photo -> readyMade.get(photo.file()) != Part.TRAIN);
  }

  List<LabelledPhoto> photos(Part part) {
    return list(part).stream().flatMap(group -> group.photos().stream()).toList();
  }

  /** Photos that left the part they came in, because one of their group lies in another part. */
  List<LabelledPhoto> moved() {
    return torn.stream().flatMap(this::outsideTraining).toList();
  }

  /** How many of the moved are an exact copy of what they were moved to. */
  int movedCopies() {
    return (int)
        torn.stream()
            .filter(group -> group.different() == 1)
            .flatMap(this::outsideTraining)
            .count();
  }

  /** Exact copies beyond the first of each photo that nothing had to be moved for. */
  int copiesKeptTogether() {
    return kept().mapToInt(group -> group.photos().size() - group.different()).sum();
  }

  /** Different photos beyond the first of each group that nothing had to be moved for. */
  int groupsKeptTogether() {
    return kept().mapToInt(group -> group.different() - 1).sum();
  }

  private Stream<Group> kept() {
    return parts.values().stream().flatMap(List::stream).filter(group -> !crossing(group));
  }

  private List<Group> list(Part part) {
    return parts.getOrDefault(part, List.of());
  }
}
