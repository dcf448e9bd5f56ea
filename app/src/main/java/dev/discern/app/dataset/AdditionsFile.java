package dev.discern.app.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was added to a dataset, a photo a line, with tabs between what {@link Addition} names:
 * UTF-8, only ever added to. Of two lines about an item, the later counts.
 */
final class AdditionsFile {
  static final String NAME = "discern-reviewed.tsv";

  private final Path file;
  private final Map<String, Addition> byItem = new HashMap<>();

  private boolean cutOff;

  private AdditionsFile(Path file) {
    this.file = file;
  }

  static AdditionsFile in(Path folder) throws IOException {
    AdditionsFile additions = new AdditionsFile(folder.resolve(NAME));
    if (Files.exists(additions.file)) {
      // leniently: a full disk may have cut a letter in two
      String lines = new String(Files.readAllBytes(additions.file), StandardCharsets.UTF_8);
      lines.lines().skip(1).forEach(additions::read);
      additions.cutOff = !lines.isEmpty() && !lines.endsWith("\n");
    }
    return additions;
  }

  /** A line that a kill has cut off is none. */
  private void read(String line) {
    List<String> cells = Arrays.asList(line.split("\t", -1));
    if (cells.size() == Addition.HEADER.split("\t", -1).length) {
      Addition addition = Addition.parse(cells);
      byItem.put(addition.item(), addition);
    }
  }

  Optional<Addition> of(Spoken word) {
    return Optional.ofNullable(byItem.get(word.item().value())).filter(Addition::isIn);
  }

  void add(Addition addition) throws IOException {
    boolean begun = Files.exists(file);
    Files.writeString(
        file,
        (begun ? "" : Addition.HEADER + "\n") + (cutOff ? "\n" : "") + addition.line() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    cutOff = false;
    byItem.put(addition.item(), addition);
  }

  /** Whether no other item has the same photo under the same label. */
  boolean isOfOneItem(String photo) {
    return byItem.values().stream().filter(each -> each.file().equals(photo)).count() == 1;
  }
}
