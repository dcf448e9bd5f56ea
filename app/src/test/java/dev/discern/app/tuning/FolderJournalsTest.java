package dev.discern.app.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.GraphSignature.ElementType;
import dev.discern.inference.model.ScoreKind;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.refusal.Refusal;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.tuning.Journal;
import dev.discern.training.tuning.board.Measured;
import dev.discern.training.tuning.board.Run;
import dev.discern.training.tuning.space.Point;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderJournalsTest {
  private static final String KEY = "0123456789abcdef";
  private static final Measured MEASURED = new Measured(0.25, 0.9, null, 7, 5, 1.5);

  @TempDir Path home;

  @Test
  void what_was_kept_is_known_when_it_is_opened_again() {
    try (Journal journal = open()) {
      journal.keep(run(1, "0.001", 7), MEASURED, null);
      journal.keep(run(2, "0.002", 7), new Measured(0.5, 0.8, 0.7, 7, 5, 2), null);
    }

    try (Journal journal = open()) {
      assertThat(journal.recall(run(1, "0.001", 7))).contains(MEASURED);
      assertThat(journal.recall(run(9, "0.002", 7)))
          .hasValueSatisfying(found -> assertThat(found.macroF1()).isEqualTo(0.7));
      assertThat(journal.recall(run(1, "0.001", 20))).isEmpty();
      assertThat(journal.recall(run(1, "0.003", 7))).isEmpty();
    }
  }

  @Test
  void a_line_that_a_kill_cut_off_is_none_and_does_not_swallow_the_next() throws IOException {
    try (Journal journal = open()) {
      journal.keep(run(1, "0.001", 7), MEASURED, null);
    }
    String whole = Files.readString(lines());
    for (int length = 1; length < whole.length() - 1; length++) {
      Files.writeString(lines(), whole + whole.substring(0, length).replace("0.001", "0.009"));
      try (Journal journal = open()) {
        assertThat(journal.recall(run(1, "0.009", 7))).as("cut after %d", length).isEmpty();
        journal.keep(run(2, "0.002", 7), MEASURED, null);
      }
      try (Journal journal = open()) {
        assertThat(journal.recall(run(1, "0.001", 7))).contains(MEASURED);
        assertThat(journal.recall(run(2, "0.002", 7))).contains(MEASURED);
      }
    }
  }

  @Test
  void a_model_comes_back_as_it_was() {
    TrainedModel model = model("weights");
    try (Journal journal = open()) {
      journal.keep(run(1, "0.001", 7), MEASURED, model);
    }

    try (Journal journal = open()) {
      TrainedModel back = journal.model(run(1, "0.001", 7)).orElseThrow();
      assertThat(back.onnx()).isEqualTo(model.onnx());
      assertThat(back).usingRecursiveComparison().isEqualTo(model);
    }
  }

  @Test
  void a_damaged_model_is_none() throws IOException {
    try (Journal journal = open()) {
      journal.keep(run(1, "0.001", 7), MEASURED, model("weights"));
      for (Path file : models()) {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, "rubbish".getBytes(StandardCharsets.UTF_8));
        assertThat(journal.model(run(1, "0.001", 7))).as(file.toString()).isEmpty();
        Files.write(file, whole);
      }
      assertThat(journal.model(run(1, "0.001", 7))).isPresent();
      assertThat(journal.model(run(1, "0.001", 20))).isEmpty();
    }
  }

  @Test
  void models_that_are_not_named_are_deleted() throws IOException {
    try (Journal journal = open()) {
      for (int trial = 1; trial <= 5; trial++) {
        journal.keep(run(trial, "0.00" + trial, 7), MEASURED, model("weights " + trial));
      }
      journal.keepOnlyModelsOf(List.of(run(2, "0.002", 7), run(4, "0.004", 7)));

      assertThat(models()).hasSize(4);
      assertThat(journal.model(run(4, "0.004", 7))).isPresent();
      assertThat(journal.model(run(1, "0.001", 7))).isEmpty();
      assertThat(journal.recall(run(1, "0.001", 7))).contains(MEASURED);
    }
  }

  @Test
  void a_search_that_is_going_on_is_not_joined() {
    try (Journal journal = open()) {
      assertThat(journal.recall(run(1, "0.001", 7))).isEmpty();
      assertThatThrownBy(this::open)
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "This search is going on in another process. Wait for it, or end it and start this one again.");
    }
    open().close();
  }

  @Test
  void a_fresh_journal_has_forgotten_lines_and_models() throws IOException {
    try (Journal journal = open()) {
      journal.keep(run(1, "0.001", 7), MEASURED, model("weights"));
    }

    try (Journal journal = new FolderJournals(home).open("bananas", KEY, true)) {
      assertThat(journal.recall(run(1, "0.001", 7))).isEmpty();
      assertThat(journal.model(run(1, "0.001", 7))).isEmpty();
    }
    assertThat(Files.size(lines())).isZero();
  }

  @Test
  void the_last_twenty_searches_are_kept() throws IOException {
    makeSearches(25);

    try (Stream<Path> folders = Files.list(home)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .hasSize(20)
          .contains("bananas-000000000024", "bananas-000000000005")
          .doesNotContain("bananas-000000000004");
    }
  }

  @Test
  void a_search_that_somebody_is_at_or_just_begins_is_not_forgotten() throws IOException {
    Path beginning = Files.createDirectories(home.resolve("bananas-beginning"));
    try (Journal oldest = open()) {
      assertThat(lines().toFile().setLastModified(1)).isTrue();
      makeSearches(25);

      oldest.keep(run(1, "0.001", 7), MEASURED, null);
    }

    assertThat(beginning).isDirectory();
    try (Journal journal = open()) {
      assertThat(journal.recall(run(1, "0.001", 7))).contains(MEASURED);
    }
  }

  @Test
  void searches_that_begin_at_once_forget_the_old_together() throws Exception {
    for (int i = 0; i < 300; i++) {
      Path old = Files.createDirectories(home.resolve("bananas-old-" + i));
      assertThat(Files.createFile(old.resolve("journal.jsonl")).toFile().setLastModified(i + 1))
          .isTrue();
    }
    ExecutorService tuners = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String key = "%012d".formatted(i);
        all.add(tuners.submit(() -> new FolderJournals(home).open("bananas", key, false).close()));
      }
      for (Future<?> each : all) {
        each.get(1, TimeUnit.MINUTES);
      }
    } finally {
      tuners.shutdownNow();
    }
    open().close();

    try (Stream<Path> folders = Files.list(home)) {
      assertThat(folders).hasSize(20).contains(lines().getParent());
    }
  }

  @Test
  void a_home_that_cannot_be_written_is_refused() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "", StandardOpenOption.CREATE);

    assertThatThrownBy(() -> new FolderJournals(file).open("bananas", KEY, false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot be written");
  }

  private void makeSearches(int count) {
    for (int i = 0; i < count; i++) {
      String key = "%012d".formatted(i);
      try (Journal journal = new FolderJournals(home).open("bananas", key, false)) {
        journal.keep(run(1, "0.001", 7), MEASURED, model("weights"));
      }
      assertThat(
              home.resolve("bananas-" + key)
                  .resolve("journal.jsonl")
                  .toFile()
                  .setLastModified(1_000_000L * (i + 1)))
          .isTrue();
    }
  }

  private Journal open() {
    return new FolderJournals(home).open("bananas", KEY, false);
  }

  private Path lines() {
    return home.resolve("bananas-0123456789ab").resolve("journal.jsonl");
  }

  private List<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(lines().resolveSibling("models"))) {
      return files.toList();
    }
  }

  private static Run run(int trial, String rate, int epochs) {
    return new Run(trial, new Point(Map.of("learning-rate", rate)), 1, epochs);
  }

  private static TrainedModel model(String weights) {
    return new TrainedModel(
        weights.getBytes(StandardCharsets.UTF_8),
        new GraphSignature(
            "photo",
            ElementType.FLOAT32,
            0,
            "logits",
            ScoreKind.LOGITS,
            "pooled",
            null,
            null,
            null),
        PreprocessingContract.unitRange(64),
        List.of("green", "ripe"),
        List.of("tench", "crane"),
        List.of(new Epoch(1, 0.7, 0.5, 0.6, 0.6, true)),
        1,
        813_217,
        Map.of("trainer", "by hand"));
  }
}
