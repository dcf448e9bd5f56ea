package dev.discern.training.audit.likeness;

import java.util.List;

/** Finds, among likenesses, which show the same picture. */
public final class NearCopies {
  private final List<Likeness> photos;
  private final Features features;
  private final Unions unions;
  private final HashIndex index;

  private NearCopies(List<Likeness> photos, Features features) {
    this.photos = photos;
    this.features = features;
    this.unions = new Unions(photos.size());
    this.index = new HashIndex(photos.size());
  }

  /**
   * The groups of near copies: who is like one of a group belongs to it.
   *
   * @return for each likeness the number of its group's first, its own where it is like no other
   */
  public static int[] groups(List<Likeness> photos) {
    return groups(photos, Features.none(photos.size()));
  }

  /**
   * The same with a network's help: it turns down what is alike from afar only, and finds near
   * copies that no hash can, of another cut or another moment.
   *
   * @param features of the same photos
   */
  public static int[] groups(List<Likeness> photos, Features features) {
    NearCopies copies = new NearCopies(photos, features);
    copies.joinByHash();
    features.joinAlike(copies.unions);
    return copies.unions.firsts();
  }

  private void joinByHash() {
    for (int at = 0; at < photos.size(); at++) {
      Likeness one = photos.get(at);
      for (int turn = 0; turn < Turns.COUNT && one.tellsSomething(); turn++) {
        joinLike(at, turn);
      }
      index.add(one.hash(0));
    }
  }

  private void joinLike(int at, int turn) {
    Likeness one = photos.get(at);
    index.near(
        one.hash(turn),
        before -> {
          if (!unions.joined(at, before)
              && one.confirms(photos.get(before), turn)
              && seenAlike(at, before, turn)) {
            unions.join(at, before);
          }
        });
  }

  /** A network sees a turned photo otherwise, so it has no say there. */
  private boolean seenAlike(int at, int before, int turn) {
    return turn != 0 || features.allow(at, before);
  }
}
