package dev.discern.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Vocabulary<Colour> COLOURS = Vocabulary.of(Colour.values(), Colour::word);

  @Test
  void a_value_is_found_by_its_word_and_not_by_its_name() {
    assertThat(COLOURS.find("dark-red")).contains(Colour.DARK_RED);
    assertThat(COLOURS.find("DARK_RED")).isEmpty();
  }

  @Test
  void a_word_that_is_none_is_answered_with_the_one_that_was_meant() {
    assertThat(COLOURS.hint("dark-rad")).isEqualTo(" Did you mean dark-red?");
    assertThat(COLOURS.hint("turquoise")).isEqualTo(" There is dark-red, green.");
  }

  private enum Colour {
    DARK_RED,
    GREEN;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
