package dev.discern.app.cli;

import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a folder of labelled photos is read; the same options wherever one is. */
final class FolderOptions {
  @Option(
      names = "--labels-from",
      paramLabel = "REGEX",
      description =
          "Labels stand in file names: what the pattern's first parentheses match, such as '^([^_]+)_'.")
  private @Nullable String labelsFrom;

  @Option(
      names = "--choices",
      paramLabel = "FILE.tsv",
      description = "What was chosen on an audit's page (default: discern-choices.tsv in DATA).")
  private @Nullable Path choices;

  PhotoFolder of(Path data) {
    LabelRule labels = labelsFrom == null ? LabelRule.FOLDER : LabelRule.fileName(labelsFrom);
    return new PhotoFolder(data, labels, choices);
  }
}
