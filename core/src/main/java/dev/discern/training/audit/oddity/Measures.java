package dev.discern.training.audit.oddity;

import dev.discern.training.audit.likeness.Grid;
import java.util.Arrays;

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
    return new Measures(
        percentile(grey, 99) / 255,
        percentile(grey, 5) / 255,
        percentile(edges(grey, grid.side()), 99),
        entropy(grey),
        Border.share(grey, grid.side()));
  }

  private static double percentile(float[] values, int percent) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) * percent / 100];
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

  private static double entropy(float[] grey) {
    int[] counts = new int[256];
    for (float value : grey) {
      counts[Math.round(value)]++;
    }
    return Arrays.stream(counts)
        .filter(count -> count > 0)
        .mapToDouble(count -> (double) count / grey.length)
        .map(share -> -share * Math.log(share) / Math.log(2))
        .sum();
  }
}
