package dev.discern.training.audit.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private static final int WIDTH = 200;
  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void photos_that_a_network_sees_alike_are_joined_whatever_their_hashes() {
    List<float @Nullable []> rows = drawn(300);
    for (int copy = 0; copy < 50; copy++) {
      rows.add(near(rows.get(copy), 0.95));
    }
    int[] firsts = NearCopies.groups(unlike(350), features(rows));
    for (int photo = 0; photo < 350; photo++) {
      assertThat(firsts[photo]).isEqualTo(photo < 300 ? photo : photo - 300);
    }
  }

  @Test
  void what_is_alike_from_afar_only_is_turned_down() {
    List<Likeness> alike = List.of(likeness(7), likeness(7));
    List<float @Nullable []> rows = drawn(2);
    assertThat(NearCopies.groups(alike)).containsExactly(0, 0);
    assertThat(NearCopies.groups(alike, features(rows))).containsExactly(0, 1);
  }

  @Test
  void where_nothing_is_known_of_a_photo_its_hash_decides() {
    List<float @Nullable []> rows = drawn(1);
    rows.add(null);
    assertThat(NearCopies.groups(List.of(likeness(7), likeness(7)), features(rows)))
        .containsExactly(0, 0);
  }

  @Test
  void what_people_told_apart_must_be_more_alike() {
    List<float @Nullable []> rows = drawn(1);
    rows.add(near(rows.get(0), 0.95));
    List<Likeness> photos = unlike(2);
    assertThat(NearCopies.groups(photos, new Features(rows, List.of("a", "a"))))
        .containsExactly(0, 0);
    assertThat(NearCopies.groups(photos, new Features(rows, List.of("a", "b"))))
        .containsExactly(0, 1);
  }

  private static Features features(List<float @Nullable []> rows) {
    return new Features(rows, Collections.nCopies(rows.size(), "a"));
  }

  private List<float @Nullable []> drawn(int count) {
    List<float @Nullable []> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] row = new float[WIDTH];
      for (int at = 0; at < WIDTH; at++) {
        row[at] = Math.max(0, (float) random.nextDouble(-1, 1)); // as after a ReLU
      }
      rows.add(row);
    }
    return rows;
  }

  /** Features at an angle of this cosine. */
  private float[] near(float @Nullable [] given, double cosine) {
    float[] row = given == null ? new float[WIDTH] : given;
    float[] other = new float[WIDTH];
    for (int at = 0; at < WIDTH; at++) {
      other[at] = (float) random.nextDouble(-1, 1);
    }
    double along = product(row, other) / product(row, row);
    for (int at = 0; at < WIDTH; at++) {
      other[at] -= (float) (along * row[at]);
    }
    double across =
        Math.sqrt((1 / (cosine * cosine) - 1) * product(row, row) / product(other, other));
    for (int at = 0; at < WIDTH; at++) {
      other[at] = row[at] + (float) across * other[at];
    }
    return other;
  }

  private static double product(float[] one, float[] other) {
    double product = 0;
    for (int at = 0; at < WIDTH; at++) {
      product += one[at] * other[at];
    }
    return product;
  }

  private static List<Likeness> unlike(int count) {
    List<Likeness> likenesses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      likenesses.add(likeness(100 + i));
    }
    return likenesses;
  }

  /** Of a drawn picture; the same seed draws the same. */
  static Likeness likeness(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] hashes = new long[Turns.COUNT];
    for (int turn = 0; turn < Turns.COUNT; turn++) {
      hashes[turn] = random.nextLong();
    }
    byte[] picture = new byte[Likeness.SIDE * Likeness.SIDE * 3];
    random.nextBytes(picture);
    return new Likeness(hashes, picture);
  }
}
