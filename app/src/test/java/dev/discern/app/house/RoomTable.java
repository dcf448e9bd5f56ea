package dev.discern.app.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table "Room | may know" of ARCHITECTURE.md, with what follows from it. */
record RoomTable(Map<String, Set<String>> mayKnow) {
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z.]+)` \\| (.+) \\|$");
  private static final List<String> EDGES =
      List.of("engine", "trainer", "aws", "embedded", "database", "testkit", "app");

  static RoomTable read(Path page) throws IOException {
    String text = Files.readString(page);
    String table = text.substring(text.indexOf("| Room | may know |"));
    Map<String, Set<String>> rows = new LinkedHashMap<>();
    for (String line : table.split("\n")) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(row.group(1), known(row.group(2)));
      }
    }
    return new RoomTable(rows);
  }

  private static Set<String> known(String cell) {
    return cell.equals("-") ? Set.of() : new LinkedHashSet<>(Arrays.asList(cell.split(", ")));
  }

  /**
   * The room of a package such as {@code dev.discern.inference.image}: the longest row it starts
   * with.
   */
  String roomOf(String packageName) {
    String within = packageName.replaceFirst("^dev\\.discern\\.?", "");
    return mayKnow.keySet().stream()
        .filter(room -> within.equals(room) || within.startsWith(room + "."))
        .max(java.util.Comparator.comparingInt(String::length))
        .orElse("");
  }

  boolean mayKnow(String room, String other) {
    return room.equals(other) || reach(room, new LinkedHashSet<>()).contains(other);
  }

  private Set<String> reach(String room, Set<String> seen) {
    for (String known : mayKnow.getOrDefault(room, Set.of())) {
      if (known.equals("core")) {
        mayKnow.keySet().stream().filter(each -> !EDGES.contains(each)).forEach(seen::add);
      } else if (seen.add(known)) {
        reach(known, seen);
      }
    }
    return seen;
  }
}
