package dev.discern.training.evaluation.page;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.ConfusionMatrix;
import dev.discern.training.evaluation.ConfusionMatrix.Cell;
import java.util.List;

/**
 * A confusion matrix as a table whose cells are warmer the larger their share of the row; with many
 * labels, the labels most often confused instead. Styled by classes only ({@link
 * PageStyle#figures}).
 */
public final class MatrixHtml {
  private static final int LABELS_AT_MOST = 24;
  private static final int PAIRS_LISTED = 15;

  private final ConfusionMatrix matrix;

  private MatrixHtml(ConfusionMatrix matrix) {
    this.matrix = matrix;
  }

  /** The matrix as HTML. */
  public static String draw(ConfusionMatrix matrix) {
    MatrixHtml html = new MatrixHtml(matrix);
    return matrix.labels().size() > LABELS_AT_MOST ? html.pairs() : html.table();
  }

  private String table() {
    String head =
        "<td class=\"corner\">shows \u2193 taken for \u2192</td>\n"
            + Html.each(
                matrix.labels(),
                label -> "<th scope=\"col\"><span>" + text(label) + "</span></th>");
    return "<div class=\"matrix\">"
        + Html.table("Confusion matrix", head, Html.each(matrix.labels(), this::row))
        + "</div>\n";
  }

  private String row(String actual) {
    List<Integer> counts =
        matrix.labels().stream().map(predicted -> matrix.count(actual, predicted)).toList();
    int photos = counts.stream().mapToInt(Integer::intValue).sum();
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < counts.size(); i++) {
      cells.append(cell(new Cell(actual, matrix.labels().get(i), counts.get(i)), photos));
    }
    return "<tr><th scope=\"row\">" + text(actual) + "</th>" + cells + "</tr>";
  }

  private static String cell(Cell cell, int photos) {
    if (cell.count() == 0) {
      return "<td class=\"none\">\u00b7</td>";
    }
    double share = (double) cell.count() / photos;
    String kind = cell.actual().equals(cell.predicted()) ? "right" : "wrong";
    return "<td class=\"%s heat-%s\" title=\"%s\">%s</td>"
        .formatted(
            kind, Html.number(heat(share)), text(inWords(cell, share)), Html.number(cell.count()));
  }

  private static String inWords(Cell cell, double share) {
    return "%s of “%s” taken for “%s”"
        .formatted(Html.percent(share), cell.actual(), cell.predicted());
  }

  /** 1 to 10, never 0: one photo among a thousand must still be seen. */
  private static int heat(double share) {
    return Math.max(1, (int) Math.round(10 * share));
  }

  private String pairs() {
    List<Cell> confusions = matrix.confusions();
    if (confusions.isEmpty()) {
      return "<p>No label was taken for another.</p>\n";
    }
    return "<p>%s labels are too many for a matrix; these were confused most often.</p>\n"
            .formatted(Html.number(matrix.labels().size()))
        + Html.table(
            "Labels most often confused",
            "<th scope=\"col\">shows</th><th scope=\"col\">taken for</th><th scope=\"col\" class=\"n\">photos</th>",
            Html.each(
                confusions.subList(0, Math.min(PAIRS_LISTED, confusions.size())),
                MatrixHtml::pair));
  }

  private static String pair(Cell cell) {
    return "<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td></tr>"
        .formatted(text(cell.actual()), text(cell.predicted()), Html.number(cell.count()));
  }
}
