package dev.discern.training.dataset.splitting;

import dev.discern.refusal.Refusal;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.PhotoGroups;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a user calls groups: photos that must stay together. */
@FunctionalInterface
public interface NamedGroups {
  /** The user names none. */
  NamedGroups NONE = dataset -> PhotoGroups.NONE;

  /**
   * The groups of a dataset.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} when they cannot be read, or are of other photos
   */
  PhotoGroups in(Dataset dataset);

  /** Those of a {@link GroupFile}; the column's title is null for the second. */
  static NamedGroups file(Path file, @Nullable String column) {
    return dataset -> GroupFile.read(file, column, dataset);
  }

  /** Those of a {@link GroupPattern}; refuses what is none. */
  static NamedGroups pattern(String regex) {
    return GroupPattern.of(regex)::groups;
  }
}
