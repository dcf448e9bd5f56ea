package dev.discern.app.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.refusal.RefusalCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {
  @ParameterizedTest
  @EnumSource
  void every_refusal_code_is_explained_in_a_sentence(RefusalCode code) {
    Explanation explanation = Explanation.of(code);

    assertThat(explanation.title()).isNotBlank().doesNotEndWith(".");
    assertThat(explanation.meaning()).matches("(?s)[A-Z].*\\.");
  }
}
