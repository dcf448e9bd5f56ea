package dev.discern.training.dataset.splitting;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words and counts how a dataset was divided. */
final class SplitWords {
  private final Dataset dataset;
  private final SplitDraft draft;
  private final long seed;

  SplitWords(Dataset dataset, SplitDraft draft, long seed) {
    this.dataset = dataset;
    this.draft = draft;
    this.seed = seed;
  }

  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    words.add(
        String.format(
            Locale.ROOT,
            "%,d train, %,d validation, %,d test",
            count(Part.TRAIN),
            count(Part.VALIDATION),
            count(Part.TEST)));
    words.add(howDrawn());
    addIf(words, draft.movedCopies(), "moved to train because a copy lies in another part");
    addIf(
        words,
        draft.moved().size() - draft.movedCopies(),
        "moved to train because a near copy or one of the same group lies in another part");
    addIf(words, draft.copiesKeptTogether(), "kept with the photo it copies exactly");
    addIf(words, draft.groupsKeptTogether(), "kept with a near copy or the same group");
    addLabelsWithout(words, Part.VALIDATION);
    addLabelsWithout(words, Part.TEST);
    if (!dataset.choices().words().isEmpty()) {
      words.add(dataset.choices().words());
    }
    return String.join("; ", words);
  }

  private String howDrawn() {
    if (dataset.readyMade().isEmpty()) {
      return "drawn with seed " + seed + ", each label in each part";
    }
    Set<Part> missing = draft.missing();
    String drawn = missing.stream().map(SplitWords::name).collect(Collectors.joining(" and "));
    return "divided as the folder came"
        + (missing.isEmpty() ? "" : ", " + drawn + " drawn from train with seed " + seed);
  }

  private static void addIf(List<String> words, int photos, String what) {
    if (photos > 0) {
      words.add(photos + (photos == 1 ? " photo " : " photos ") + what);
    }
  }

  private void addLabelsWithout(List<String> words, Part part) {
    Set<String> present =
        draft.photos(part).stream().map(LabelledPhoto::label).collect(Collectors.toSet());
    List<String> without =
        dataset.labels().stream().filter(label -> !present.contains(label)).toList();
    if (!without.isEmpty()) {
      words.add("no " + name(part) + " photo of " + String.join(", ", without));
    }
  }

  private static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private int count(Part part) {
    return draft.photos(part).size();
  }
}
