package dev.discern.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n07753275 pineapple, ananas | a pineapple",
        "n02127052 lynx, catamount | a lynx",
        "n02444819 otter | an otter",
        "n02666196 abacus | an abacus",
        "n04356056 sunglasses, dark glasses, shades | sunglasses",
        "n03544143 hourglass | an hourglass",
        "n04509417 unicycle, monocycle | a unicycle",
        "n02058221 albatross, mollymawk | an albatross"
      })
  void imagenets_labels_are_said_by_their_first_synonym(String label, String words) {
    assertThat(LabelWords.withArticle(label)).isEqualTo(words);
  }

  @Test
  void other_labels_are_said_as_they_stand() {
    assertThat(LabelWords.of("rotten, very")).isEqualTo("rotten, very");
    assertThat(LabelWords.withArticle("class 7")).isEqualTo("“class 7”");
  }
}
