package dev.discern.app.dataset;

import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds the photos that people have spoken about to a dataset, each under the label that was said.
 * The same again adds nothing twice, nothing is written over, and what somebody took out of the
 * dataset stays out. When a person has changed their mind since, the photo moves, or leaves where
 * the dataset has no such label.
 */
public final class DatasetAddition {
  /** The file in the dataset that says where each photo comes from. */
  public static final String WHERE_FROM = AdditionsFile.NAME;

  private final ReviewedPhotos reviewed;
  private final Wish wish;
  private final Added result = new Added();

  /**
   * What is to be added.
   *
   * @param pipeline of this pipeline only; null for all
   * @param confirmed also photos of which the person said what the model had said
   * @param newLabels also under labels that the dataset does not have
   */
  public record Wish(@Nullable String pipeline, boolean confirmed, boolean newLabels) {}

  public DatasetAddition(ReviewedPhotos reviewed, Wish wish) {
    this.reviewed = reviewed;
    this.wish = wish;
  }

  /**
   * Adds them.
   *
   * @throws Refusal {@code DISK_UNWRITABLE}; the same again goes on
   */
  public Added to(Path folder) {
    try {
      Path root = folder.toAbsolutePath();
      LabelledFolder labelled = LabelledFolder.in(root);
      AdditionsFile additions = AdditionsFile.in(root);
      for (Spoken word : reviewed.words(wish.pipeline())) {
        settle(word, labelled, additions);
      }
      return result;
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.DISK_UNWRITABLE,
              folder.toString(),
              "cannot be written: %s. Make room or mend its permissions, and repeat the command."
                  .formatted(e.getMessage()))
          .because(e);
    }
  }

  private void settle(Spoken word, LabelledFolder labelled, AdditionsFile additions)
      throws IOException {
    Optional<Addition> before = additions.of(word);
    if (before.isPresent() && before.get().label().equals(word.label())) {
      result.there();
    } else if (before.isEmpty() && !word.isCorrection() && !wish.confirmed()) {
      result.confirmed();
    } else if (!isWelcome(word.label(), labelled)) {
      result.unknown(word.label());
      if (before.isPresent()) {
        remove(before.get(), labelled, additions);
        additions.add(Addition.without(word));
      }
    } else {
      add(word, before, labelled, additions);
    }
  }

  private boolean isWelcome(String label, LabelledFolder labelled) {
    return LabelledFolder.canBeFolder(label) && (wish.newLabels() || labelled.knows(label));
  }

  private void add(
      Spoken word, Optional<Addition> before, LabelledFolder labelled, AdditionsFile additions)
      throws IOException {
    Optional<Photo> photo = reviewed.photo(word);
    if (photo.isEmpty() && before.isPresent()) {
      photo = labelled.photo(before.get().file());
    }
    if (photo.isEmpty()) {
      result.gone();
      return;
    }
    String file = labelled.put(photo.get(), word.label());
    if (before.isPresent()) {
      remove(before.get(), labelled, additions);
      result.moved(word.label());
    } else {
      result.added(word.label());
    }
    additions.add(Addition.of(file, word));
  }

  private static void remove(Addition before, LabelledFolder labelled, AdditionsFile additions)
      throws IOException {
    if (additions.isOfOneItem(before.file())) {
      labelled.remove(before.file());
    }
  }
}
