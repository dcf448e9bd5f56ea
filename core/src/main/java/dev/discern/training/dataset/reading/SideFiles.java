package dev.discern.training.dataset.reading;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What lies beside photos and is none: ignored without a word. */
final class SideFiles {
  private static final Set<String> FOLDERS = Set.of("__macosx", "@eadir", "lost+found");
  private static final Set<String> NAMES = Set.of("thumbs.db", "desktop.ini", "readme", "license");

  private static final Set<String> EXTENSIONS =
      Set.of(
          "txt", "tsv", "csv", "md", "json", "jsonl", "xml", "yaml", "yml", "html", "ini", "log",
          "py", "ipynb", "sh");

  private SideFiles() {}

  /** Of files only: a class may be called "license", or "st. louis.md". */
  static boolean ignored(Path file) {
    String name = name(file);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return name.startsWith(".")
        || NAMES.contains(name)
        || (name.indexOf('.') > 0 && EXTENSIONS.contains(extension));
  }

  static boolean ignoredFolder(Path folder) {
    return name(folder).startsWith(".") || FOLDERS.contains(name(folder));
  }

  private static String name(Path path) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
