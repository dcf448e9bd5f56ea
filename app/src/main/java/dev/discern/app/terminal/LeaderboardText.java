package dev.discern.app.terminal;

import dev.discern.training.tuning.board.Leaderboard;
import dev.discern.training.tuning.board.Leaderboard.Row;
import dev.discern.training.tuning.board.Measured;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A leaderboard as lines of a table; a setting that every trial has alike is left out. */
public final class LeaderboardText {
  private final Leaderboard board;
  private final List<String> settings;

  private LeaderboardText(Leaderboard board) {
    this.board = board;
    this.settings = differing(board.rows());
  }

  /** The head and so many rows, the best first; then how many more there are. */
  public static List<String> lines(Leaderboard board, int most) {
    return new LeaderboardText(board).lines(most);
  }

  private static List<String> differing(List<Row> rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(row.settings().keySet()));
    return names.stream()
        .filter(name -> rows.stream().map(row -> row.settings().get(name)).distinct().count() > 1)
        .toList();
  }

  private List<String> lines(int most) {
    List<List<String>> table = new ArrayList<>();
    table.add(head());
    board.rows().stream().limit(most).map(this::cells).forEach(table::add);
    List<String> lines = new ArrayList<>(aligned(table));
    if (board.rows().size() > most) {
      lines.add("... and %d more".formatted(board.rows().size() - most));
    }
    return lines;
  }

  private List<String> head() {
    List<String> head = new ArrayList<>(List.of("#", "trial", "rung", "loss", "accuracy"));
    if (byF1()) {
      head.add("macro F1");
    }
    head.addAll(settings);
    head.add("");
    return head;
  }

  private List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.rank() == 0 ? "-" : "" + row.rank());
    cells.add("" + row.trial());
    cells.add(row.rung() == 0 ? "-" : row.rung() + "/" + board.about().rungs().size());
    cells.addAll(figures(row.measured()));
    settings.forEach(name -> cells.add(row.settings().getOrDefault(name, "")));
    cells.add(row.failure() == null ? "" : "failed: " + row.failure());
    return cells;
  }

  private List<String> figures(@Nullable Measured measured) {
    if (measured == null) {
      return byF1() ? List.of("-", "-", "-") : List.of("-", "-");
    }
    String loss = String.format(Locale.ROOT, "%.4f", measured.loss());
    String accuracy = String.format(Locale.ROOT, "%.1f %%", 100 * measured.accuracy());
    Double f1 = measured.macroF1();
    return f1 == null
        ? List.of(loss, accuracy)
        : List.of(loss, accuracy, String.format(Locale.ROOT, "%.4f", f1));
  }

  private boolean byF1() {
    return board.about().objective().equals("macro-f1");
  }

  private static List<String> aligned(List<List<String>> table) {
    int[] widths =
        IntStream.range(0, table.get(0).size()).map(column -> width(table, column)).toArray();
    return table.stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(column -> cell(row.get(column), widths[column], column))
                    .collect(Collectors.joining("  "))
                    .stripTrailing())
        .toList();
  }

  private static int width(List<List<String>> table, int column) {
    boolean last = column == table.get(0).size() - 1;
    return last ? 0 : table.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String cell(String text, int width, int column) {
    String fill = " ".repeat(Math.max(0, width - text.length()));
    return column < 3 ? fill + text : text + fill;
  }
}
