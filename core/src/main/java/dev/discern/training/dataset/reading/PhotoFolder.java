package dev.discern.training.dataset.reading;

import dev.discern.refusal.Refusal;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.choices.ChoicesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder of labelled photos, as a user names it.
 *
 * @param root the folder
 * @param labels where the labels are written
 * @param choices a {@link ChoicesFile}; null for the one in the folder, where there is one
 */
public record PhotoFolder(Path root, LabelRule labels, @Nullable Path choices) {

  /**
   * Walks the folder and does as the choices say.
   *
   * @param photos brings those that choices name, to see that they are still the ones looked at
   * @throws Refusal {@code DATASET_NOT_FOUND}, or {@code CONFIGURATION_INVALID} naming the line of
   *     a choice that cannot be honoured
   */
  public FoundPhotos find(PhotoReader photos) {
    FoundPhotos found = FoundPhotos.in(root, labels);
    return choicesFile()
        .map(file -> new ChosenPhotos(root, found, ChoicesFile.read(file), photos).photos())
        .orElse(found);
  }

  private Optional<Path> choicesFile() {
    Path inFolder = root.resolve(ChoicesFile.NAME);
    return Optional.ofNullable(choices)
        .or(() -> Files.exists(inFolder) ? Optional.of(inFolder) : Optional.empty());
  }
}
