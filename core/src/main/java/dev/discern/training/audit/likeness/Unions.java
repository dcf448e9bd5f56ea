package dev.discern.training.audit.likeness;

/**
 * Numbers that are joined into groups (union-find, with paths halved); a group's root is its first.
 */
final class Unions {
  private final int[] parents;

  Unions(int count) {
    parents = new int[count];
    for (int i = 0; i < count; i++) {
      parents[i] = i;
    }
  }

  void join(int one, int other) {
    int first = Math.min(root(one), root(other));
    int second = Math.max(root(one), root(other));
    parents[second] = first;
  }

  boolean joined(int one, int other) {
    return root(one) == root(other);
  }

  /** Each number's root. */
  int[] firsts() {
    int[] firsts = new int[parents.length];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = root(i);
    }
    return firsts;
  }

  private int root(int of) {
    int at = of;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
