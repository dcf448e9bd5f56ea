package dev.discern.training.audit.likeness;

/**
 * The eight ways to lay a square: transposed or not, then flipped across, down, both or neither.
 */
final class Turns {
  static final int COUNT = 8;

  private Turns() {}

  static boolean flipsAcross(int turn) {
    return (turn & 1) != 0;
  }

  static boolean flipsDown(int turn) {
    return (turn & 2) != 0;
  }

  static boolean transposes(int turn) {
    return (turn & 4) != 0;
  }

  /** Where a turned square takes its cell from. */
  static int source(int x, int y, int side, int turn) {
    int across = flipsAcross(turn) ? side - 1 - x : x;
    int down = flipsDown(turn) ? side - 1 - y : y;
    return transposes(turn) ? across * side + down : down * side + across;
  }
}
