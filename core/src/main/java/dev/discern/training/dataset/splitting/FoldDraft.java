package dev.discern.training.dataset.splitting;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Folds on their way to being splits: what is not tested is divided by group once more. */
final class FoldDraft {
  static final Comparator<LabelledPhoto> ORDER =
      Comparator.comparing(LabelledPhoto::label)
          .thenComparing(LabelledPhoto::sha256)
          .thenComparing(LabelledPhoto::file);

  private final Dataset dataset;
  private final SplitDraft parts;
  private final PhotoGroups copies;
  private final long seed;
  private final Shares shares;

  /**
   * Splits folds of a dataset.
   *
   * @param parts what is folded is in training, what is set aside in the test part
   * @param copies that no two parts of a split may share
   */
  FoldDraft(Dataset dataset, SplitDraft parts, PhotoGroups copies, long seed, Shares shares) {
    this.dataset = dataset;
    this.parts = parts;
    this.copies = copies;
    this.seed = seed;
    this.shares = shares;
  }

  Folds folds(List<List<Group>> folds, boolean asNamed) {
    String drawn =
        asNamed ? "each a group that was named" : "drawn by group with seed %d".formatted(seed);
    String description =
        "%d folds, %s, of %d photos".formatted(folds.size(), drawn, parts.photos(Part.TRAIN).size())
            + setAside();
    List<Split> splits =
        IntStream.range(0, folds.size())
            .mapToObj(
                i ->
                    split(
                        except(folds, i),
                        photos(folds.get(i)),
                        "fold %d of %d".formatted(i + 1, folds.size())))
            .toList();
    List<Group> all = folds.stream().flatMap(List::stream).toList();
    return new Folds(splits, split(all, parts.photos(Part.TEST), description), description);
  }

  private String setAside() {
    int aside = parts.photos(Part.TEST).size();
    int moved = parts.moved().size();
    return (aside == 0 ? "" : "; the folder's own test part (%d) set aside".formatted(aside))
        + (moved == 0
            ? ""
            : "; %d of that part folded because a copy or one of the same group lies outside it"
                .formatted(moved));
  }

  private Split split(List<Group> rest, List<LabelledPhoto> test, String name) {
    int hands = (int) Math.round((shares.train() + shares.validation()) / shares.validation());
    List<List<Group>> dealt = EvenDeal.deal(rest, Math.max(2, Math.min(hands, rest.size())), seed);
    int chosen = new FairHand(dealt).choose();
    List<LabelledPhoto> validation = withoutCopies(photos(dealt.get(chosen)), test);
    List<LabelledPhoto> others = photos(except(dealt, chosen));
    List<LabelledPhoto> train = withoutCopies(withoutCopies(others, test), validation);
    int left = photos(rest).size() - train.size() - validation.size();
    return new Split(
        train,
        validation,
        test.stream().sorted(ORDER).toList(),
        parts.moved(),
        "%s: %d train, %d validation, %d test%s"
            .formatted(
                name,
                train.size(),
                validation.size(),
                test.size(),
                left == 0
                    ? ""
                    : "; %d left out because a copy is in another part".formatted(left)));
  }

  private List<LabelledPhoto> withoutCopies(
      List<LabelledPhoto> photos, Collection<LabelledPhoto> of) {
    Set<Path> taken =
        of.stream().map(photo -> copies.groupOf(photo.file())).collect(Collectors.toSet());
    return photos.stream().filter(photo -> !taken.contains(copies.groupOf(photo.file()))).toList();
  }

  private static List<Group> except(List<List<Group>> hands, int one) {
    List<Group> others = new ArrayList<>();
    for (int i = 0; i < hands.size(); i++) {
      others.addAll(i == one ? List.of() : hands.get(i));
    }
    return others;
  }

  private static List<LabelledPhoto> photos(List<Group> groups) {
    return groups.stream().flatMap(group -> group.photos().stream()).sorted(ORDER).toList();
  }
}
