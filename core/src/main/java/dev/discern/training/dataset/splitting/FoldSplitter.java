package dev.discern.training.dataset.splitting;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.PhotoGroups;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides a dataset for k-fold cross-validation: each photo is tested once, by a model that has
 * seen nothing of its group. Groups are never torn; labels are as even over the folds as whole
 * groups allow.
 *
 * <p>Where every photo is in a group that the user named and there are exactly k of these, each is
 * a fold. Near copies across such folds are not brought together, for that would tear the named
 * groups; instead a photo is left out of training where its copy is tested.
 *
 * <p>A test part that the folder came with stays untouched: the folds are of the other photos. A
 * group that reaches beyond that part is taken out of it, as in {@link Splitter}. With {@link
 * Dataset#undivided} every photo is folded.
 */
public final class FoldSplitter {
  /** So that two groups of each label are left when half of them are tested. */
  private static final int FEWEST_GROUPS = 4;

  /** So that a label that is tested, and one to choose the best epoch by, leave one to learn. */
  private static final int FEWEST_NAMED = 3;

  private final int count;
  private final long seed;
  private final Shares shares;
  private final PhotoGroups named;
  private final PhotoGroups copies;

  /**
   * Divides into so many folds.
   *
   * @param shares how what is not tested is divided into training and validation
   * @param named what the user calls groups
   * @param copies what was found to belong together; exact copies do in any case
   * @throws Refusal {@code CONFIGURATION_INVALID} for fewer than 2
   */
  public FoldSplitter(int count, long seed, Shares shares, PhotoGroups named, PhotoGroups copies) {
    if (count < 2) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "The number of folds",
          "is %d, but one is tested while others are learnt from. Choose 2 or more, such as 5."
              .formatted(count));
    }
    this.count = count;
    this.seed = seed;
    this.shares = shares;
    this.named = named;
    this.copies = copies;
  }

  /**
   * Divides; the same photos and seed give the same folds, whatever the files' order.
   *
   * @throws Refusal {@code DATASET_CLASS_TOO_SMALL} when a label has too few groups
   */
  public Folds divide(Dataset dataset) {
    SplitDraft parts = setAside(dataset);
    List<LabelledPhoto> folded = parts.photos(Part.TRAIN);
    PhotoGroups together = Group.exactCopies(folded).and(copies);
    boolean asNamed = groupsNamed(folded) == count;
    PhotoGroups untorn = asNamed ? named : named.and(together);
    List<Group> groups = Group.by(photo -> untorn.groupOf(photo.file()), folded);
    refuseSmall(dataset, groups, asNamed);
    return new FoldDraft(dataset, parts, together, seed, shares)
        .folds(asNamed ? eachAlone(groups) : EvenDeal.deal(groups, count, seed), asNamed);
  }

  /** What stays untouched in the test part, and what is folded in the training part. */
  private SplitDraft setAside(Dataset dataset) {
    Map<Path, Part> parts = new HashMap<>(dataset.readyMade());
    parts.replaceAll((file, part) -> part == Part.TEST ? part : Part.TRAIN);
    SplitDraft draft = new SplitDraft(parts);
    Group.in(dataset, named.and(copies), false)
        .forEach(group -> draft.put(draft.partOf(group), group));
    return draft;
  }

  private long groupsNamed(List<LabelledPhoto> photos) {
    return photos.stream().map(photo -> named.groupOf(photo.file())).distinct().count();
  }

  private static List<List<Group>> eachAlone(List<Group> groups) {
    return groups.stream().map(List::of).toList();
  }

  private void refuseSmall(Dataset dataset, List<Group> groups, boolean asNamed) {
    int need = asNamed ? FEWEST_NAMED : Math.max(count, FEWEST_GROUPS);
    List<String> small = new ArrayList<>();
    for (String label : dataset.labels()) {
      long found = groups.stream().filter(group -> group.labels().containsKey(label)).count();
      if (found < need) {
        small.add("“%s” (%d)".formatted(label, found));
      }
    }
    if (!small.isEmpty()) {
      throw Refusal.of(
              RefusalCode.DATASET_CLASS_TOO_SMALL,
              dataset.root().toString(),
              "has too few groups of photos for %d folds: %s; each class needs %d. %s"
                  .formatted(
                      count,
                      String.join(", ", small),
                      need,
                      asNamed
                          ? "Name more groups that hold it, or take the class out."
                          : "Choose fewer folds, add photos or take the class out."))
          .with("need", need);
    }
  }
}
