package dev.discern.app.cli;

import dev.discern.training.evaluation.line.LabelledFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the photos that models are judged by are read, and which of them belong together. */
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class JudgingOptions {
  @Mixin private FolderOptions folder;

  @Option(
      names = "--groups",
      paramLabel = "FILE.tsv",
      description = "Photos that belong together, as in train: they say less than they count.")
  private @Nullable Path groups;

  @Option(
      names = "--group-column",
      paramLabel = "TITLE",
      description = "The column of that file with the groups (default: the second).")
  private @Nullable String groupColumn;

  LabelledFolder folder(Path data) {
    return new LabelledFolder(folder.of(data), groups, groupColumn);
  }
}
