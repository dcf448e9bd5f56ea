package dev.discern.database.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A photo's name may be any bytes. */
class StorableTest {
  @Test
  void what_no_database_can_hold_is_marked() {
    assertThat(Storable.text("a\0b")).isEqualTo("a\uFFFDb");
    assertThat(Storable.text("lone \uD83C high")).isEqualTo("lone \uFFFD high");
    assertThat(Storable.text("lone \uDF4E low")).isEqualTo("lone \uFFFD low");
  }

  @Test
  void all_else_stays_as_it_is() {
    assertThat(Storable.text("Äpfel 蘋果 \uD83C\uDF4E\n")).isEqualTo("Äpfel 蘋果 \uD83C\uDF4E\n");
  }

  @Test
  void a_cut_leaves_no_half_of_a_sign() {
    assertThat(Storable.cut("ab\uD83C\uDF4E", 3)).isEqualTo("ab\uFFFD");
    assertThat(Storable.cut("ab", 3)).isEqualTo("ab");
  }
}
