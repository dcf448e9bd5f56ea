package dev.discern.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalTest {
  private final Refusal refusal =
      Refusal.of(RefusalCode.PHOTO_EMPTY, "The photo", "is empty. Send it again.");

  @Test
  void subject_and_predicate_make_the_sentence() {
    assertThat(refusal.sentence()).isEqualTo("The photo is empty. Send it again.");
    assertThat(refusal).hasMessage(refusal.sentence());
  }

  @Test
  void about_names_the_subject_and_keeps_the_rest() {
    Exception cause = new Exception("why");
    Refusal named = refusal.with("limit", 3).because(cause).about("a.jpg");
    assertThat(named.sentence()).isEqualTo("a.jpg is empty. Send it again.");
    assertThat(named.code()).isEqualTo(RefusalCode.PHOTO_EMPTY);
    assertThat(named.facts()).containsEntry("limit", 3);
    assertThat(named).hasCause(cause);
  }

  @Test
  void a_fact_is_added_to_a_copy_in_order() {
    Refusal more = refusal.with("b", 1).with("a", 2);
    assertThat(more.facts().keySet()).containsExactly("b", "a");
    assertThat(refusal.facts()).isEmpty();
    assertThatThrownBy(() -> more.facts().put("c", 3))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void every_slug_is_its_own_and_fit_for_an_address_and_a_metric_label() {
    assertThat(Stream.of(RefusalCode.values()).map(RefusalCode::slug))
        .doesNotHaveDuplicates()
        .allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
    assertThat(RefusalCode.PHOTO_TOO_MANY_PIXELS.slug()).isEqualTo("photo-too-many-pixels");
  }
}
