package dev.discern.training.dataset.splitting;

import dev.discern.inference.image.Sha256;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Split;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Leaves a share of the photos to learn from, as if no more had been taken: whole groups, each
 * label in training and in validation. What is judged stays as it is.
 *
 * <p>With one seed a larger share holds every photo of a smaller one; neither names nor the order
 * of files matter.
 */
public final class Thinning {
  private final long seed;
  private final PhotoGroups groups;

  /**
   * Thins whole groups.
   *
   * @param groups that are left or taken as one; exact copies are in any case
   */
  public Thinning(long seed, PhotoGroups groups) {
    this.seed = seed;
    this.groups = groups;
  }

  /** A share of the groups of each label, above 0 and up to 1; one group at least. */
  public Split thin(Split split, double share) {
    List<LabelledPhoto> train = thin(split.train(), share);
    List<LabelledPhoto> validation = thin(split.validation(), share);
    return new Split(
        train,
        validation,
        split.test(),
        split.moved(),
        "%s; of these %d train and %d validation"
            .formatted(split.description(), train.size(), validation.size()));
  }

  private List<LabelledPhoto> thin(List<LabelledPhoto> photos, double share) {
    PhotoGroups whole = Group.exactCopies(photos).and(groups);
    Map<String, List<Group>> byLabel =
        Group.by(photo -> whole.groupOf(photo.file()), photos).stream()
            .sorted(Comparator.comparing(this::lot))
            .collect(Collectors.groupingBy(Group::label, TreeMap::new, Collectors.toList()));
    return byLabel.values().stream()
        .flatMap(ofLabel -> ofLabel.stream().limit(count(ofLabel.size(), share)))
        .flatMap(group -> group.photos().stream())
        .sorted(FoldDraft.ORDER)
        .toList();
  }

  private static long count(int groups, double share) {
    return Math.max(1, Math.round(share * groups));
  }

  private String lot(Group group) {
    return Sha256.of("thin " + seed + ":" + group.sha256());
  }
}
