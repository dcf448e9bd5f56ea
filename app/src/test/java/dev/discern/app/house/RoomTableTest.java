package dev.discern.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rule itself is tested: a table that allows everything would pass every house. */
class RoomTableTest {
  private final RoomTable table =
      new RoomTable(
          Map.of(
              "a",
              Set.of(),
              "a.b",
              Set.of("a"),
              "c",
              Set.of("a.b"),
              "engine",
              Set.of("core"),
              "trainer",
              Set.of("core")));

  @Test
  void a_room_knows_its_row_and_what_that_row_knows() {
    assertThat(table.mayKnow("c", "a.b")).isTrue();
    assertThat(table.mayKnow("c", "a")).isTrue();
  }

  @Test
  void a_room_does_not_know_those_who_know_it() {
    assertThat(table.mayKnow("a", "c")).isFalse();
    assertThat(table.mayKnow("a.b", "c")).isFalse();
  }

  @Test
  void edges_know_core_and_never_each_other() {
    assertThat(table.mayKnow("engine", "c")).isTrue();
    assertThat(table.mayKnow("engine", "trainer")).isFalse();
    assertThat(table.mayKnow("c", "engine")).isFalse();
  }

  @Test
  void a_package_belongs_to_the_longest_row_it_starts_with() {
    assertThat(table.roomOf("dev.discern.a.b.x")).isEqualTo("a.b");
    assertThat(table.roomOf("dev.discern.ax")).isEmpty();
  }
}
