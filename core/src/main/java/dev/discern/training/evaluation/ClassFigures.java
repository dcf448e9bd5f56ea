package dev.discern.training.evaluation;

/**
 * How well one label is told from the others.
 *
 * @param precision of the photos given this label, the share that have it; 0 when none was given it
 * @param recall of the photos that have this label, the share that were given it; 0 when none has
 *     it
 * @param f1 the harmonic mean of the two; 0 when both are
 * @param support photos that have this label
 */
public record ClassFigures(String label, double precision, double recall, double f1, int support) {

  static ClassFigures of(String label, int right, int given, int support) {
    double precision = given == 0 ? 0 : (double) right / given;
    double recall = support == 0 ? 0 : (double) right / support;
    double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new ClassFigures(label, precision, recall, f1, support);
  }
}
