package dev.discern.training.audit.likeness;

import java.util.List;

/** Finds, among likenesses, which show the same picture. */
public final class NearCopies {
  private NearCopies() {}

  /**
   * The groups of near copies: who is like one of a group belongs to it.
   *
   * @return for each likeness the number of its group's first, its own where it is like no other
   */
  public static int[] groups(List<Likeness> likenesses) {
    Unions unions = new Unions(likenesses.size());
    HashIndex index = new HashIndex(likenesses.size());
    for (int at = 0; at < likenesses.size(); at++) {
      Likeness one = likenesses.get(at);
      for (int turn = 0; turn < Turns.COUNT && one.tellsSomething(); turn++) {
        joinLike(one, at, turn, likenesses, index, unions);
      }
      index.add(one.hash(0));
    }
    return unions.firsts();
  }

  private static void joinLike(
      Likeness one, int at, int turn, List<Likeness> all, HashIndex index, Unions unions) {
    index.near(
        one.hash(turn),
        before -> {
          if (!unions.joined(at, before) && one.confirms(all.get(before), turn)) {
            unions.join(at, before);
          }
        });
  }
}
