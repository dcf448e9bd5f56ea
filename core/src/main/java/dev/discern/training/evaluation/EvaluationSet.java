package dev.discern.training.evaluation;

import dev.discern.inference.model.Provenance;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Dataset.Skipped;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Photos to judge a model by.
 *
 * @param root the dataset's folder; files are named within it
 * @param fingerprint of the dataset
 * @param description which photos these are, in words
 * @param photos under the model's own labels
 * @param skipped files that should have been among them and cannot be read
 * @param groups photos that belong together, and so say less than they count; copies of one file
 *     always do
 */
public record EvaluationSet(
    Path root,
    String fingerprint,
    String description,
    List<LabelledPhoto> photos,
    List<Skipped> skipped,
    PhotoGroups groups) {
  private static final String WHOLE = "every photo of the folder";
  private static final String KNOWN =
      ", most of which it learnt from, so the figures flatter; its card has those of photos it had not seen";

  public EvaluationSet {
    photos = List.copyOf(photos);
    skipped = List.copyOf(skipped);
    groups = groups.and(copies(photos));
  }

  /** What training has left untouched. */
  public static EvaluationSet testPartOf(Dataset dataset, Split split) {
    return new EvaluationSet(
        dataset.root(),
        dataset.fingerprint(),
        "the untouched test part (" + split.description() + ")",
        split.test(),
        List.of(),
        PhotoGroups.NONE);
  }

  /**
   * Every photo that is folded, judged by the model that has not seen it.
   *
   * @param photos in the order of the answers
   */
  public static EvaluationSet outOfFold(Dataset dataset, Folds folds, List<LabelledPhoto> photos) {
    return new EvaluationSet(
        dataset.root(),
        dataset.fingerprint(),
        "every photo, each judged by one of %d models of the same recipe: by the one that learnt from nothing of its fold; the model that is kept learnt from all of them (%s)"
            .formatted(folds.splits().size(), folds.description()),
        photos,
        List.of(),
        PhotoGroups.NONE);
  }

  /** The test part of a folder that came divided, else every photo of it. */
  public static EvaluationSet of(Dataset dataset) {
    List<LabelledPhoto> test =
        dataset.photos().stream()
            .filter(photo -> dataset.readyMade().get(photo.file()) == Part.TEST)
            .toList();
    return new EvaluationSet(
        dataset.root(),
        dataset.fingerprint(),
        test.isEmpty() ? WHOLE : "the folder's own test part",
        test.isEmpty() ? dataset.photos() : test,
        test.isEmpty() ? dataset.skipped() : skippedBeside(test, dataset),
        PhotoGroups.NONE);
  }

  /** What was skipped in the folders of the test part; what is learnt from is not missed here. */
  private static List<Skipped> skippedBeside(List<LabelledPhoto> test, Dataset dataset) {
    Set<Path> tops =
        test.stream()
            .map(photo -> dataset.root().relativize(photo.file()).getName(0))
            .collect(Collectors.toSet());
    return dataset.skipped().stream()
        .filter(each -> tops.contains(dataset.root().relativize(each.file()).getName(0)))
        .toList();
  }

  /**
   * The same photos, their description warning where a model of this provenance learnt from the
   * very same ones: only a test part that the folder came with was kept from it.
   */
  public EvaluationSet knownTo(Provenance model) {
    return model.source().equals(fingerprint) && description.equals(WHOLE)
        ? new EvaluationSet(root, fingerprint, WHOLE + KNOWN, photos, skipped, groups)
        : this;
  }

  /** The same photos, of which these belong together. */
  public EvaluationSet keeping(PhotoGroups together) {
    return new EvaluationSet(root, fingerprint, description, photos, skipped, groups.and(together));
  }

  private static PhotoGroups copies(List<LabelledPhoto> photos) {
    return PhotoGroups.of(
        photos.stream()
            .collect(
                Collectors.groupingBy(
                    LabelledPhoto::sha256,
                    Collectors.mapping(LabelledPhoto::file, Collectors.<Path>toList())))
            .values());
  }

  String within(Path file) {
    return root.relativize(file).toString();
  }
}
