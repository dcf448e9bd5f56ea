package dev.discern.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"apples", "a", "7", "mobilenetv2-12-int8", "a_b.c"})
  void plain_names_are_taken(String name) {
    assertThatCode(() -> ModelName.check(name)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "-a", "a/b", "a\\b", "A", "a b", "a@1", "é", "a\n"})
  void names_that_are_a_path_an_option_or_a_version_are_not(String name) {
    assertThat(ModelName.isValid(name)).isFalse();
  }

  @Test
  void sixty_four_letters_are_the_limit() {
    assertThat(ModelName.isValid("a".repeat(64))).isTrue();
    assertThat(ModelName.isValid("a".repeat(65))).isFalse();
  }

  @Test
  void the_refusal_says_what_a_name_is() {
    assertThatThrownBy(() -> ModelName.check("Red Apples"))
        .hasMessage(
            "\"Red Apples\" is not a name for a model. Use 1 to 64 of a-z, 0-9, dot, dash and underscore, beginning with a letter or digit.");
  }
}
