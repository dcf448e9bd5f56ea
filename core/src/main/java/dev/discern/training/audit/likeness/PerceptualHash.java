package dev.discern.training.audit.likeness;

import java.util.Arrays;

/**
 * The DCT hash of a picture: which of its 63 lowest frequencies are stronger than their median
 * (Zauner 2010, "Implementation and Benchmarking of Perceptual Image Hash Functions"). A flip only
 * changes signs of frequencies, and a transposition swaps them, so one transform gives the hashes
 * of all eight turns.
 */
final class PerceptualHash {
  static final int SIDE = 32;

  private static final int KEPT = 8;
  private static final double[][] WAVES = waves();

  private PerceptualHash() {}

  /**
   * The hash of each turn of a grey picture of {@link #SIDE} squared cells, in {@link Turns}'
   * order.
   */
  static long[] ofAllTurns(float[] grey) {
    double[] frequencies = frequencies(grey);
    long[] hashes = new long[Turns.COUNT];
    for (int turn = 0; turn < Turns.COUNT; turn++) {
      hashes[turn] = hash(turned(frequencies, turn));
    }
    return hashes;
  }

  private static double[] frequencies(float[] grey) {
    double[] rows = new double[SIDE * KEPT];
    for (int i = 0; i < rows.length; i++) {
      for (int x = 0; x < SIDE; x++) {
        rows[i] += grey[i / KEPT * SIDE + x] * WAVES[i % KEPT][x];
      }
    }
    double[] frequencies = new double[KEPT * KEPT];
    for (int i = 0; i < frequencies.length; i++) {
      for (int y = 0; y < SIDE; y++) {
        frequencies[i] += rows[y * KEPT + i % KEPT] * WAVES[i / KEPT][y];
      }
    }
    return frequencies;
  }

  private static double[] turned(double[] frequencies, int turn) {
    double[] turned = new double[frequencies.length];
    for (int i = 0; i < turned.length; i++) {
      int across = i % KEPT;
      int down = i / KEPT;
      double value = frequencies[Turns.transposes(turn) ? across * KEPT + down : i];
      boolean negated =
          (Turns.flipsAcross(turn) && across % 2 == 1) ^ (Turns.flipsDown(turn) && down % 2 == 1);
      turned[i] = negated ? -value : value;
    }
    return turned;
  }

  /** The first frequency is the brightness, which says nothing of the picture. */
  private static long hash(double[] frequencies) {
    double[] sorted = Arrays.copyOfRange(frequencies, 1, frequencies.length);
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    long hash = 0;
    for (int i = 1; i < frequencies.length; i++) {
      hash |= frequencies[i] > median ? 1L << i : 0;
    }
    return hash;
  }

  private static double[][] waves() {
    double[][] waves = new double[KEPT][SIDE];
    for (int wave = 0; wave < KEPT; wave++) {
      for (int i = 0; i < SIDE; i++) {
        waves[wave][i] = Math.cos((2 * i + 1) * wave * Math.PI / (2 * SIDE));
      }
    }
    return waves;
  }
}
