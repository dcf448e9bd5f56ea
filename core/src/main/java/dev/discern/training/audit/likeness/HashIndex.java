package dev.discern.training.audit.likeness;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds hashes within {@link #MOST_BITS} bits of a given one: multi-index hashing (Norouzi, Punjani
 * and Fleet 2012). Of four bands of 16 bits, one differs in at most a quarter of the bits, so it is
 * enough to look up each band and its neighbours. Twenty bytes a hash, however many are alike.
 */
final class HashIndex {
  static final int MOST_BITS = 11;

  private static final int BANDS = 4;
  private static final int[] FLIPS = flipsOfUpTo(MOST_BITS / BANDS);

  private final long[] hashes;
  private final int[] newest = new int[BANDS << 16];
  private final int[] older;
  private int count;

  /** An index that takes so many hashes. */
  HashIndex(int capacity) {
    hashes = new long[capacity];
    older = new int[capacity * BANDS];
    Arrays.fill(newest, -1);
  }

  /** Adds a hash; its number is how many were added before. */
  void add(long hash) {
    hashes[count] = hash;
    for (int band = 0; band < BANDS; band++) {
      int slot = slot(hash, band, 0);
      older[count * BANDS + band] = newest[slot];
      newest[slot] = count;
    }
    count++;
  }

  /** Gives the number of each hash that is near; a number may come more than once. */
  void near(long hash, IntConsumer found) {
    for (int band = 0; band < BANDS; band++) {
      for (int flip : FLIPS) {
        int at = newest[slot(hash, band, flip)];
        while (at >= 0) {
          if (Long.bitCount(hashes[at] ^ hash) <= MOST_BITS) {
            found.accept(at);
          }
          at = older[at * BANDS + band];
        }
      }
    }
  }

  private static int slot(long hash, int band, int flip) {
    return band << 16 | (int) (hash >>> 16 * band & 0xffff) ^ flip;
  }

  private static int[] flipsOfUpTo(int bits) {
    int[] all = new int[1 << 16];
    int found = 0;
    for (int flip = 0; flip < all.length; flip++) {
      if (Integer.bitCount(flip) <= bits) {
        all[found++] = flip;
      }
    }
    return Arrays.copyOf(all, found);
  }
}
