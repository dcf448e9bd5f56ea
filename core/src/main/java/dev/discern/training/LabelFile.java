package dev.discern.training;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels of a model from elsewhere: a UTF-8 file with one label a line, in the order of the
 * scores. Lines are taken as they are, ImageNet's identifiers with them: {@code n02012849 crane}
 * and {@code n03126707 crane} would else be one label.
 */
public final class LabelFile {
  private static final int LARGEST = 10_000_000;

  private LabelFile() {}

  /**
   * Reads a file.
   *
   * @throws Refusal {@code LABELS_INVALID}, naming the line
   */
  public static List<String> read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > LARGEST) {
        throw invalid(name, "is larger than 10 MB. Give a text file with one label a line.");
      }
      return parse(name, Files.readString(file));
    } catch (IOException e) {
      throw invalid(name, "cannot be read as UTF-8 text. Check the path and the encoding.")
          .because(e);
    }
  }

  /** As {@link #read}, for text that is at hand; blank lines at the end do not count. */
  public static List<String> parse(String name, String text) {
    List<String> labels = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (String line : content.stripTrailing().lines().map(String::strip).toList()) {
      int number = labels.size() + 1;
      if (line.isEmpty()) {
        throw invalid(name, "has an empty line %d. Take it out.".formatted(number));
      }
      Integer before = lines.put(line, number);
      if (before != null) {
        throw invalid(
            name,
            "has the label “%s” on lines %d and %d. Make them two."
                .formatted(line, before, number));
      }
      labels.add(line);
    }
    if (labels.size() < 2) {
      throw invalid(name, "has fewer than 2 labels. Give one label a line.");
    }
    return List.copyOf(labels);
  }

  private static Refusal invalid(String name, String predicate) {
    return Refusal.of(RefusalCode.LABELS_INVALID, name, predicate);
  }
}
