package dev.discern.trainer.photos;

import java.util.SplittableRandom;

/** Independent streams of chance from one seed, each found again by what it is for. */
public final class Seeds {
  private Seeds() {}

  /** The stream of this seed and these numbers. */
  public static SplittableRandom stream(long seed, long... purpose) {
    long mixed = seed;
    for (long part : purpose) {
      mixed = new SplittableRandom(mixed * 31 + part).nextLong();
    }
    return new SplittableRandom(mixed);
  }

  /** A number for a content hash in hex. */
  public static long of(String sha256) {
    return Long.parseUnsignedLong(sha256.substring(0, 16), 16);
  }
}
