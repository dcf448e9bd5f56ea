package dev.discern.training.audit.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptualHashTest {
  private static final int SIDE = PerceptualHash.SIDE;

  private final float[] picture = picture();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void the_hash_of_a_turn_is_the_hash_of_the_turned_picture(int turn) {
    float[] turned = new float[picture.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = picture[Turns.source(i % SIDE, i / SIDE, SIDE, turn)];
    }
    assertThat(PerceptualHash.ofAllTurns(picture)[turn])
        .isEqualTo(PerceptualHash.ofAllTurns(turned)[0]);
  }

  @Test
  void the_eight_turns_have_eight_hashes() {
    assertThat(Arrays.stream(PerceptualHash.ofAllTurns(picture)).distinct()).hasSize(8);
  }

  private static float[] picture() {
    Random chance = new Random(1);
    float[] picture = new float[SIDE * SIDE];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = 255 * chance.nextFloat();
    }
    return picture;
  }
}
