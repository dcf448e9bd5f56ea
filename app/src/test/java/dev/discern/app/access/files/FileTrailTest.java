package dev.discern.app.access.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.access.trail.Actor;
import dev.discern.app.access.trail.Deed;
import dev.discern.app.access.trail.TrailEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTrailTest {
  private static final Actor ANN = new Actor("ann", "10.0.0.7");
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  @TempDir Path home;

  @Test
  void the_latest_deeds_come_first() {
    trail(1_000_000).note(ANN, Deed.USER_ADDED, "bob");
    trail(1_000_000).note(ANN, Deed.PROMOTED, "apples@3");

    assertThat(trail(1_000_000).latest(5))
        .containsExactly(
            new TrailEntry(NOON.instant(), "ann", "10.0.0.7", Deed.PROMOTED, "apples@3"),
            new TrailEntry(NOON.instant(), "ann", "10.0.0.7", Deed.USER_ADDED, "bob"));
    assertThat(trail(1_000_000).latest(1)).hasSize(1);
  }

  @Test
  void it_grows_no_further_than_five_files() throws IOException {
    for (int i = 0; i < 200; i++) {
      trail(1_000).note(ANN, Deed.REVIEWED, "item " + i);
    }

    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.filter(file -> file.toString().endsWith(".jsonl")))
          .hasSize(5)
          .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(1_200));
    }
    assertThat(trail(1_000).latest(30).get(29).what()).isEqualTo("item 170");
  }

  @Test
  void a_line_that_a_kill_cut_off_is_none() throws IOException {
    trail(1_000_000).note(ANN, Deed.PROMOTED, "apples@3");
    Files.writeString(home.resolve("trail.jsonl"), "{\"at\":", StandardOpenOption.APPEND);

    assertThat(trail(1_000_000).latest(5)).hasSize(1);
  }

  @Test
  void a_name_of_any_length_takes_little_room_and_no_second_line() throws IOException {
    trail(1_000_000).note(new Actor("x\n".repeat(50_000), "?"), Deed.LOGIN_FAILED, "");

    assertThat(Files.readAllLines(home.resolve("trail.jsonl"))).hasSize(1);
    assertThat(Files.size(home.resolve("trail.jsonl"))).isLessThan(600);
  }

  @Test
  void a_trail_that_cannot_be_written_keeps_nobody_out() throws IOException {
    Path file = Files.createFile(home.resolve("a file"));
    new FileTrail(file, NOON, 1_000).note(ANN, Deed.LOGGED_IN, "");
    assertThat(file).isEmptyFile();
  }

  private FileTrail trail(long mostBytes) {
    return new FileTrail(home, NOON, mostBytes);
  }
}
