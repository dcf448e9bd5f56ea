package dev.discern.training.dataset.splitting;

import dev.discern.inference.image.Sha256;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Divides a dataset: keeps the parts that the folder came with, and draws the missing ones, each
 * label in each part. Exact copies stay together; where a ready-made division tears them apart,
 * they move to training.
 *
 * <p>The draw sorts by a hash of the seed and the photo's content: it depends on neither names nor
 * order, and a photo more hardly changes where the others go.
 */
public final class Splitter {
  private final long seed;
  private final Shares shares;

  public Splitter(long seed, Shares shares) {
    this.seed = seed;
    this.shares = shares;
  }

  /**
   * Divides.
   *
   * @return each photo in exactly one part, by label, then content
   * @throws Refusal {@code DATASET_CLASS_TOO_SMALL} when a label has too few different photos
   */
  public Split split(Dataset dataset) {
    SplitDraft draft = new SplitDraft(dataset.readyMade());
    Map<String, List<Copies>> drawable = new TreeMap<>();
    dataset.labels().forEach(label -> drawable.put(label, new ArrayList<>()));
    for (Copies copies : Copies.in(dataset.photos())) {
      if (draft.partOf(copies) == Part.TRAIN) {
        drawable.computeIfAbsent(copies.label(), label -> new ArrayList<>()).add(copies);
      } else {
        draft.put(draft.partOf(copies), copies);
      }
    }
    Set<Part> missing = draft.missing();
    refuseSmall(dataset, drawable, missing.size() + 1);
    drawable.values().forEach(ofLabel -> deal(ofLabel, missing, draft));
    return splitOf(dataset, draft);
  }

  private void deal(List<Copies> ofLabel, Set<Part> missing, SplitDraft draft) {
    List<Copies> drawn =
        ofLabel.stream().sorted(Comparator.comparing(this::lot)).collect(Collectors.toList());
    int total = drawn.size();
    int partsToServe = missing.size();
    for (Part part : missing) {
      int most = drawn.size() - partsToServe--;
      int count = Math.max(1, Math.min(most, (int) Math.round(total * share(part, missing))));
      List<Copies> taken = drawn.subList(0, count);
      inOrder(taken).forEach(copies -> draft.put(part, copies));
      taken.clear();
    }
    inOrder(drawn).forEach(copies -> draft.put(Part.TRAIN, copies));
  }

  private String lot(Copies copies) {
    return Sha256.of(seed + ":" + copies.sha256());
  }

  private static List<Copies> inOrder(List<Copies> copies) {
    return copies.stream().sorted(Comparator.comparing(Copies::sha256)).toList();
  }

  /** A part's share of what training and the missing parts have to divide among themselves. */
  private double share(Part part, Set<Part> missing) {
    return shares.of(part) / (shares.train() + missing.stream().mapToDouble(shares::of).sum());
  }

  private Split splitOf(Dataset dataset, SplitDraft draft) {
    return new Split(
        draft.photos(Part.TRAIN),
        draft.photos(Part.VALIDATION),
        draft.photos(Part.TEST),
        new SplitWords(dataset, draft, seed).toString());
  }

  private static void refuseSmall(Dataset dataset, Map<String, List<Copies>> drawable, int need) {
    Map<String, Integer> small = new LinkedHashMap<>();
    drawable.forEach(
        (label, photos) -> {
          if (photos.size() < need) {
            small.put(label, photos.size());
          }
        });
    if (!small.isEmpty()) {
      throw tooSmall(dataset, small, need);
    }
  }

  private static Refusal tooSmall(Dataset dataset, Map<String, Integer> small, int need) {
    String named =
        small.entrySet().stream()
            .map(entry -> "“" + entry.getKey() + "” (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    return Refusal.of(
            RefusalCode.DATASET_CLASS_TOO_SMALL,
            dataset.root().toString(),
            "has too few different photos%s of %s; each class needs %d. Add photos or take the class out."
                .formatted(dataset.readyMade().isEmpty() ? "" : " to train on", named, need))
        .with("found", small)
        .with("need", need);
  }
}
