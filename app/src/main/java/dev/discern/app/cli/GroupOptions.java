package dev.discern.app.cli;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.splitting.NamedGroups;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which photos belong together, as the user knows it. */
final class GroupOptions {
  @Option(
      names = "--groups",
      paramLabel = "FILE.tsv",
      description =
          "Photos to keep in one part: a path or file name, a tab, its group, a line each.")
  private @Nullable Path groups;

  @Option(
      names = "--group-column",
      paramLabel = "TITLE",
      description = "With --groups: the column with the groups (default: the second).")
  private @Nullable String groupColumn;

  @Option(
      names = "--groups-from",
      paramLabel = "REGEX",
      description = {
        "The same by name: photos are kept together where the first parentheses match the same text in their paths, such as",
        "'(IMG_\\d+)_\\d+' for bursts or '(2024-\\d\\d-\\d\\d_\\d\\d)' for an hour."
      })
  private @Nullable String groupsFrom;

  NamedGroups named() {
    if (groupsFrom == null) {
      return groups == null ? NamedGroups.NONE : NamedGroups.file(groups, groupColumn);
    }
    if (groups != null) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "--groups-from",
          "names groups, and so does --groups. Leave one of the two out.");
    }
    return NamedGroups.pattern(groupsFrom);
  }
}
