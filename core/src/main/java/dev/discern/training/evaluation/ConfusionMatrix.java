package dev.discern.training.evaluation;

import java.util.Comparator;
import java.util.List;

/**
 * How often photos of one label were taken for another. Sparse, because a thousand labels have a
 * million cells and a few hundred photos.
 *
 * @param labels that photos have or were given, in the model's order
 * @param cells those above zero, in the order of the labels
 */
public record ConfusionMatrix(List<String> labels, List<Cell> cells) {
  public ConfusionMatrix {
    labels = List.copyOf(labels);
    cells = List.copyOf(cells);
  }

  /**
   * One count.
   *
   * @param actual what the photos show
   * @param predicted what the model finds most probable
   */
  public record Cell(String actual, String predicted, int count) {}

  /** The count of one cell. */
  public int count(String actual, String predicted) {
    return cells.stream()
        .filter(cell -> cell.actual().equals(actual) && cell.predicted().equals(predicted))
        .mapToInt(Cell::count)
        .sum();
  }

  /** The cells off the diagonal, most frequent first. */
  public List<Cell> confusions() {
    return cells.stream()
        .filter(cell -> !cell.actual().equals(cell.predicted()))
        .sorted(Comparator.comparingInt(Cell::count).reversed())
        .toList();
  }
}
