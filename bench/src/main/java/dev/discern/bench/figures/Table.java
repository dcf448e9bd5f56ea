package dev.discern.bench.figures;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows as a Markdown table that also reads well on a terminal. */
public final class Table {
  private final List<List<String>> lines;

  public Table(List<Row> rows) {
    this.lines = Stream.concat(Stream.of(Row.TITLES), rows.stream().map(Row::cells)).toList();
  }

  @Override
  public String toString() {
    String head = line(lines.get(0), " ");
    String rule = line(lines.get(0).stream().map(title -> "").toList(), "-");
    String body =
        lines.stream().skip(1).map(cells -> line(cells, " ")).collect(Collectors.joining());
    return head + rule + body;
  }

  private String line(List<String> cells, String padding) {
    return IntStream.range(0, cells.size())
        .mapToObj(column -> pad(cells.get(column), width(column), padding))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private int width(int column) {
    return lines.stream().mapToInt(cells -> cells.get(column).length()).max().orElseThrow();
  }

  private static String pad(String cell, int width, String padding) {
    return cell + padding.repeat(width - cell.length());
  }
}
