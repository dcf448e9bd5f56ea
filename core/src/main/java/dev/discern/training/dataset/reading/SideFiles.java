package dev.discern.training.dataset.reading;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What lies beside photos and is none: ignored without a word. */
final class SideFiles {
  private static final Set<String> NAMES =
      Set.of("thumbs.db", "desktop.ini", "__macosx", "@eadir", "lost+found", "readme", "license");

  private static final Set<String> EXTENSIONS =
      Set.of(
          "txt", "tsv", "csv", "md", "json", "jsonl", "xml", "yaml", "yml", "html", "ini", "log",
          "py", "ipynb", "sh");

  private SideFiles() {}

  static boolean ignored(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return name.startsWith(".")
        || NAMES.contains(name)
        || (name.indexOf('.') > 0 && EXTENSIONS.contains(extension));
  }
}
