package dev.discern.app.dataset;

import java.util.List;

/**
 * A photo that was added to a dataset, and where it comes from.
 *
 * @param file its path in the dataset, with {@code /}
 * @param item of the ledger
 * @param answer what the model had said
 * @param by who said otherwise, or the same
 * @param at when, in UTC
 */
record Addition(
    String file,
    String label,
    String item,
    String row,
    String model,
    String answer,
    String by,
    String at) {
  static final String HEADER = "file\tlabel\titem\trow\tmodel\tanswer\tby\tat";

  static Addition of(String file, Spoken word) {
    return new Addition(
        file,
        word.label(),
        word.item().value(),
        String.valueOf(word.row()),
        word.model(),
        word.answer(),
        word.by(),
        word.at().toString());
  }

  static Addition parse(List<String> cells) {
    return new Addition(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7));
  }

  String line() {
    return String.join(
        "\t",
        List.of(file, label, item, row, model, answer, by, at).stream()
            .map(cell -> cell.replaceAll("[\t\r\n]", " "))
            .toList());
  }
}
