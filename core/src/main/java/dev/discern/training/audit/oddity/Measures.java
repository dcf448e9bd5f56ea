package dev.discern.training.audit.oddity;

import dev.discern.training.audit.likeness.Grid;

/**
 * What is measured of a photo, on its grid.
 *
 * @param brightest the 99th percentile of brightness, 0 to 1
 * @param darkest the 5th percentile of brightness, 0 to 1
 * @param sharpness the 99th percentile of the Laplacian's size, of 255: the strongest edges
 * @param entropy of the brightness in 256 steps, bits
 * @param border share of a side that plain bars at two opposite edges take
 */
public record Measures(
    double brightest, double darkest, double sharpness, double entropy, double border) {

  public static Measures of(Grid grid) {
    float[] grey = grid.grey();
    Histogram tones = Histogram.of(grey);
    return new Measures(
        tones.percentile(99) / 255,
        tones.percentile(5) / 255,
        Histogram.of(edges(grey, grid.side())).percentile(99),
        tones.entropy(),
        Border.share(grey, grid.side()));
  }

  private static float[] edges(float[] grey, int side) {
    int inner = side - 2;
    float[] edges = new float[inner * inner];
    for (int i = 0; i < edges.length; i++) {
      int at = (i / inner + 1) * side + i % inner + 1;
      edges[i] =
          Math.abs(4 * grey[at] - grey[at - 1] - grey[at + 1] - grey[at - side] - grey[at + side]);
    }
    return edges;
  }
}
