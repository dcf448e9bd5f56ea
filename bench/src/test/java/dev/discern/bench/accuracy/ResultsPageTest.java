package dev.discern.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.training.evaluation.interval.Proportion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsPageTest {
  @TempDir private Path folder;

  @Test
  void every_figure_stands_beside_its_n_its_interval_and_its_goal() {
    Finding reached = Finding.atLeast("apples", "cnn", Proportion.of(95, 100), 0.93);
    Finding missed = Finding.atMost("others", "shown", Proportion.of(5, 100), 0.02);
    assertThat(
            ResultsPage.table(List.of(reached, missed, Finding.told("fruits", "audit", "leaks"))))
        .isEqualTo(
            """
            | set | how | result | n | 95 % interval | goal |  |
            | --- | --- | --- | --- | --- | --- | --- |
            | apples | cnn | 95.0 % (95) | 100 | 88.8 % to 97.8 % | >= 93.0 % | reached |
            | others | shown | 5.0 % (5) | 100 | 2.2 % to 11.2 % | <= 2.0 % | **missed** |
            | fruits | audit | leaks |  |  |  |  |
            """);
  }

  @Test
  void a_new_table_takes_the_place_of_the_last_and_nothing_else() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("RESULTS.md"),
            "before\n<!-- accuracy: from here, by bench/accuracy -->\nold\n<!-- accuracy: to here -->\nafter\n");
    new ResultsPage(page).write("one\n");
    new ResultsPage(page).write("two\n");
    assertThat(page)
        .hasContent(
            "before\n<!-- accuracy: from here, by bench/accuracy -->\n\ntwo\n\n<!-- accuracy: to here -->\nafter\n");
  }

  @Test
  void a_page_without_the_marks_is_left_alone() throws IOException {
    Path page = Files.writeString(folder.resolve("RESULTS.md"), "mine");
    assertThatThrownBy(() -> new ResultsPage(page).write("table"))
        .hasMessageContaining("lacks the line");
    assertThat(page).hasContent("mine");
  }

  @Test
  void what_an_earlier_run_found_is_found_again() throws IOException {
    KeptFindings kept = new KeptFindings(folder.resolve("findings"));
    List<Finding> findings =
        List.of(
            Finding.atLeast("apples", "cnn", Proportion.of(95, 100), 0.93),
            Finding.told("fruits", "audit", "leaks"));
    assertThat(kept.of("apples")).isEmpty();
    kept.keep("apples", findings);
    assertThat(kept.of("apples")).hasValue(findings);
    kept.forget("apples");
    assertThat(kept.of("apples")).isEmpty();
  }

  @Test
  void a_row_says_which_photos_its_division_moved() {
    assertThat(
            MadeRow.moved(
                "the untouched test part (9 train, 3 validation, 3 test; drawn with seed 1; 2 photos"
                    + " moved to train because a copy lies in another part)"))
        .isEqualTo(", 2 photos moved to train because a copy lies in another part");
    assertThat(MadeRow.moved("every photo of the folder")).isEmpty();
  }

  @Test
  void an_unknown_row_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> Rows.named("pears"))
        .hasMessageStartingWith("no row is called pears; there is [apples-transfer, apples-cnn,");
  }
}
