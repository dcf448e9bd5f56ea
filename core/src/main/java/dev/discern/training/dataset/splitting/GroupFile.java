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

/**
 * Groups that a user names: a UTF-8 file with a photo and its group a line, a tab between them. A
 * photo is named by its path in the dataset or by its file name; further columns are passed over,
 * and so are lines whose photo is not in the dataset.
 */
public final class GroupFile {
  private GroupFile() {}

  /**
   * Reads a file.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID}, naming the line
   */
  public static PhotoGroups read(Path file, Dataset dataset) {
    Map<String, List<Path>> names = names(dataset);
    Map<String, List<Path>> groups = new HashMap<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", 3);
      if (columns.length < 2 && !lines.get(i).isBlank()) {
        throw invalid(
            file, "has no tab on line %d. Write a photo, a tab and its group.".formatted(i + 1));
      }
      if (columns.length > 1) {
        groups
            .computeIfAbsent(columns[1].strip(), group -> new ArrayList<>())
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
