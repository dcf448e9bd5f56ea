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

/** A split while its photos are dealt out. */
final class SplitDraft {
  private final Map<Path, Part> readyMade;
  private final Map<Part, List<Copies>> parts = new EnumMap<>(Part.class);
  private int moved;

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
  Part partOf(Copies copies) {
    Set<Part> own = copies.parts(readyMade);
    return own.size() == 1 ? own.iterator().next() : Part.TRAIN;
  }

  void put(Part part, Copies copies) {
    list(part).add(copies);
    moved += crossing(copies) ? outsideTraining(copies) : 0;
  }

  private boolean crossing(Copies copies) {
    return copies.parts(readyMade).size() > 1;
  }

  private int outsideTraining(Copies copies) {
    return (int)
        copies.photos().stream().filter(p -> readyMade.get(p.file()) != Part.TRAIN).count();
  }

  List<LabelledPhoto> photos(Part part) {
    return list(part).stream().flatMap(copies -> copies.photos().stream()).toList();
  }

  /** Photos that left the part they came in, because a copy lies in another part. */
  int moved() {
    return moved;
  }

  /** Photos beyond the first of each set of copies that nothing had to be moved for. */
  int copiesKeptTogether() {
    return parts.values().stream()
        .flatMap(List::stream)
        .filter(copies -> !crossing(copies))
        .mapToInt(copies -> copies.photos().size() - 1)
        .sum();
  }

  private List<Copies> list(Part part) {
    return parts.getOrDefault(part, List.of());
  }
}
