package dev.discern.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {
  @Test
  void a_misspelt_name_is_answered_with_the_one_that_was_meant() {
    assertThat(NearNames.hint("aples", List.of("bananas", "apples")))
        .isEqualTo(" Did you mean apples?");
  }

  @Test
  void the_nearest_comes_first() {
    assertThat(NearNames.near("cats", List.of("bats", "cat", "cats1", "dog")))
        .containsExactly("bats", "cat", "cats1");
    assertThat(NearNames.near("banana", List.of("bandana", "bananas", "banana")))
        .startsWith("banana");
  }

  @Test
  void a_name_like_none_is_answered_with_what_there_is() {
    assertThat(NearNames.hint("pineapple", List.of("fire", "apples")))
        .isEqualTo(" There is apples, fire.");
  }

  @Test
  void nothing_known_gives_no_hint() {
    assertThat(NearNames.hint("x", List.of())).isEmpty();
  }
}
