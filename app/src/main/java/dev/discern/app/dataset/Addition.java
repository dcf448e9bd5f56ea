package dev.discern.app.dataset;

import java.util.List;

/**
 * A photo that was added to a dataset, and where it comes from.
 *
 * @param file its path in the dataset, with {@code /}; empty, as the label is, when it was taken
 *     out
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
    return about(file, word.label(), word);
  }

  /** That its photo is not in the dataset any more. */
  static Addition without(Spoken word) {
    return about("", "", word);
  }

  private static Addition about(String file, String label, Spoken word) {
    return new Addition(
        file,
        label,
        word.item().value(),
        String.valueOf(word.row()),
        word.model(),
        word.answer(),
        word.by(),
        word.at().toString());
  }

  /** Whether its photo was put into the dataset, and not taken out because of what was said. */
  boolean isIn() {
    return !file.isEmpty();
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
