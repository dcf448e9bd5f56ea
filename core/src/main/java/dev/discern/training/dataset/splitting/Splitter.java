package dev.discern.training.dataset.splitting;

import dev.discern.inference.image.Sha256;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.PhotoGroups;
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
 * label in each part. Exact copies and groups stay together; where a ready-made division tears them
 * apart, they move to training.
 *
 * <p>The draw sorts by a hash of the seed and the photo's content: it depends on neither names nor
 * order, and a photo more hardly changes where the others go.
 */
public final class Splitter {
  private final long seed;
  private final Shares shares;
  private final PhotoGroups groups;
  private final boolean allowLeaks;

  /** Keeps exact copies together, and nothing else. */
  public Splitter(long seed, Shares shares) {
    this(seed, shares, PhotoGroups.NONE, false);
  }

  /**
   * Keeps groups together too.
   *
   * @param allowLeaks whether ready-made parts stay as they came even where they tear groups apart
   */
  public Splitter(long seed, Shares shares, PhotoGroups groups, boolean allowLeaks) {
    this.seed = seed;
    this.shares = shares;
    this.groups = groups;
    this.allowLeaks = allowLeaks;
  }

  /**
   * Divides.
   *
   * @return each photo in exactly one part, by label, then content
   * @throws Refusal {@code DATASET_CLASS_TOO_SMALL} when a label has too few different photos
   */
  public Split split(Dataset dataset) {
    SplitDraft draft = new SplitDraft(dataset.readyMade());
    Map<String, List<Group>> drawable = new TreeMap<>();
    dataset.labels().forEach(label -> drawable.put(label, new ArrayList<>()));
    for (Group group : Group.in(dataset, groups, allowLeaks)) {
      if (draft.partOf(group) == Part.TRAIN) {
        drawable.computeIfAbsent(group.label(), label -> new ArrayList<>()).add(group);
      } else {
        draft.put(draft.partOf(group), group);
      }
    }
    Set<Part> missing = draft.missing();
    refuseSmall(dataset, drawable, missing.size() + 1);
    drawable.values().forEach(ofLabel -> deal(ofLabel, missing, draft));
    return splitOf(dataset, draft);
  }

  private void deal(List<Group> ofLabel, Set<Part> missing, SplitDraft draft) {
    List<Group> drawn =
        ofLabel.stream().sorted(Comparator.comparing(this::lot)).collect(Collectors.toList());
    int total = drawn.size();
    int partsToServe = missing.size();
    for (Part part : missing) {
      int most = drawn.size() - partsToServe--;
      int count = Math.max(1, Math.min(most, (int) Math.round(total * share(part, missing))));
      List<Group> taken = drawn.subList(0, count);
      inOrder(taken).forEach(group -> draft.put(part, group));
      taken.clear();
    }
    inOrder(drawn).forEach(group -> draft.put(Part.TRAIN, group));
  }

  private String lot(Group group) {
    return Sha256.of(seed + ":" + group.sha256());
  }

  private static List<Group> inOrder(List<Group> groups) {
    return groups.stream().sorted(Comparator.comparing(Group::sha256)).toList();
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
        draft.moved(),
        new SplitWords(dataset, draft, seed).toString());
  }

  private static void refuseSmall(Dataset dataset, Map<String, List<Group>> drawable, int need) {
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
