package dev.discern.training.dataset.splitting;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Groups that a user names: a UTF-8 file with a photo and its group a line, a tab between them. A
 * photo is named by its path in the dataset or by its file name. Of further columns one may be
 * chosen by its title in the first line. Lines whose photo is not in the dataset are passed over.
 */
public final class GroupFile {
  private GroupFile() {}

  /** Reads the groups in the second column, as {@link #read(Path, String, Dataset)}. */
  public static PhotoGroups read(Path file, Dataset dataset) {
    return read(file, null, dataset);
  }

  /**
   * Reads a file.
   *
   * @param column the title of the groups' column; null for the second
   * @throws Refusal {@code CONFIGURATION_INVALID}, naming the line or the titles there are
   */
  public static PhotoGroups read(Path file, @Nullable String column, Dataset dataset) {
    List<String> lines = lines(file);
    int place = column == null ? 1 : place(file, lines, column);
    Map<String, List<Path>> names = names(dataset);
    Map<String, List<Path>> groups = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      if (columns.length <= place && !lines.get(i).isBlank()) {
        throw invalid(file, tooShort(i + 1, column));
      }
      if (columns.length > place) {
        groups
            .computeIfAbsent(columns[place].strip(), group -> new ArrayList<>())
            .addAll(names.getOrDefault(columns[0].strip(), List.of()));
      }
    }
    if (groups.values().stream().allMatch(List::isEmpty)) {
      throw invalid(
          file,
          "names no photo of %s. Name photos by their path in it or by their file name."
              .formatted(dataset.root()));
    }
    return PhotoGroups.of(groups.values());
  }

  private static int place(Path file, List<String> lines, String column) {
    List<String> titles =
        lines.isEmpty()
            ? List.of()
            : Stream.of(lines.get(0).split("\t")).map(String::strip).toList();
    if (titles.indexOf(column) < 1) {
      throw invalid(
          file,
          "has no column “%s” of groups. Its first line names: %s."
              .formatted(column, String.join(", ", titles)));
    }
    return titles.indexOf(column);
  }

  private static String tooShort(int line, @Nullable String column) {
    return column == null
        ? "has no tab on line %d. Write a photo, a tab and its group.".formatted(line)
        : "has no “%s” on line %d. Write one.".formatted(column, line);
  }

  private static Map<String, List<Path>> names(Dataset dataset) {
    Map<String, List<Path>> names = new HashMap<>();
    for (LabelledPhoto photo : dataset.photos()) {
      String path = dataset.root().relativize(photo.file()).toString().replace('\\', '/');
      String name = photo.file().getFileName().toString();
      names.computeIfAbsent(path, each -> new ArrayList<>()).add(photo.file());
      if (!name.equals(path)) {
        names.computeIfAbsent(name, each -> new ArrayList<>()).add(photo.file());
      }
    }
    return names;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw invalid(file, "cannot be read as UTF-8 text. Check the path and the encoding.")
          .because(e);
    }
  }

  private static Refusal invalid(Path file, String predicate) {
    return Refusal.of(RefusalCode.CONFIGURATION_INVALID, file.toString(), predicate);
  }
}
