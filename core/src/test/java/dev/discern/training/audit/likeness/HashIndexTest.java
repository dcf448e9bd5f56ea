package dev.discern.training.audit.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashIndexTest {
  private final Random chance = new Random(5);

  @Test
  void every_hash_within_eleven_bits_is_found_and_none_beyond() {
    long[] hashes = chance.longs(200).toArray();
    HashIndex index = new HashIndex(hashes.length);
    for (long hash : hashes) {
      index.add(hash);
    }
    for (int bits = 0; bits <= 14; bits++) {
      long asked = flipped(hashes[bits], bits);
      Set<Integer> near =
          IntStream.range(0, hashes.length)
              .filter(i -> Long.bitCount(hashes[i] ^ asked) <= 11)
              .boxed()
              .collect(Collectors.toSet());
      assertThat(found(index, asked)).isEqualTo(near);
      assertThat(near.contains(bits)).isEqualTo(bits <= 11);
    }
  }

  private static Set<Integer> found(HashIndex index, long hash) {
    Set<Integer> found = new TreeSet<>();
    index.near(hash, found::add);
    return found;
  }

  private long flipped(long hash, int bits) {
    long flips = 0;
    while (Long.bitCount(flips) < bits) {
      flips |= 1L << chance.nextInt(64);
    }
    return hash ^ flips;
  }
}
