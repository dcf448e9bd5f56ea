package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.Main;
import dev.discern.app.reports.JsonLeaderboard;
import dev.discern.testkit.ChildJvm;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.photos.DrawnPhotos;
import dev.discern.training.tuning.board.Leaderboard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneCommandTest {
  private static final String[] SMALL = {"--size", "32", "--epochs", "9", "--hidden", "16"};

  @TempDir Path folder;
  private Path home;
  private Path photos;
  private Cli cli;

  @BeforeEach
  void drawn_photos() {
    home = folder.resolve("home");
    photos = new DrawnPhotos(3).folder(folder.resolve("photos"), 12);
    cli = Cli.in(home);
  }

  @Test
  void a_search_ends_with_a_leaderboard_and_a_live_model() throws IOException {
    Cli.Run run = tune(cli, "--trials", "3", "--parallel", "3");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("reading photos")
        .contains("auditing photos")
        .containsPattern("trial \\d, rung 1 of 2 \\(3 epochs\\): validation loss 0\\.\\d{4}")
        .containsPattern("trial \\d, rung 2 of 2 \\(9 epochs\\): ");
    assertThat(run.lines().get(0))
        .startsWith("#  trial  rung  loss    accuracy  learning-rate")
        .doesNotContain("hidden"); // it was given, not searched
    assertThat(run.lines().get(1)).matches("1 +\\d +2/2 .*");
    assertThat(run.out()).contains("95 % interval").endsWith("shapes@1 is live.\n");
    assertThat(board(home).rows()).hasSize(3);
    assertThat(cli.run("predict", "shapes", photos).exitCode()).isZero();
  }

  @Test
  void the_same_search_again_trains_nothing_and_says_so_unless_it_is_to_be_fresh() {
    tune(cli, "--trials", "3");

    Cli.Run again = tune(cli, "--trials", "3");
    assertThat(again.err())
        .contains("4 trainings were finished before and not repeated; --fresh starts over.")
        .doesNotContain("rung 1 of 2");
    assertThat(again.out()).endsWith("discern models rollback shapes\n");
    assertThat(tune(cli, "--trials", "3", "--fresh").err())
        .contains("rung 1 of 2")
        .doesNotContain("finished before");
  }

  @Test
  void a_search_that_was_killed_goes_on_and_ends_as_if_it_had_not_been() throws Exception {
    try (ChildJvm child = child("--trials", "6", "--parallel", "3")) {
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(child.process().getInputStream(), StandardCharsets.UTF_8));
      for (int finished = 0; finished < 2; ) {
        String line = output.readLine();
        assertThat(line).isNotNull();
        finished += line.startsWith("trial ") ? 1 : 0;
      }
      child.process().toHandle().destroyForcibly();
      assertThat(child.process().waitFor()).isEqualTo(128 + 9);
    }

    Cli.Run resumed = tune(cli, "--trials", "6", "--parallel", "3");

    assertThat(resumed.err()).containsPattern("\\d trainings were finished before");
    assertThat(resumed.out()).endsWith("shapes@1 is live.\n");
    Path other = folder.resolve("other-home");
    assertThat(tune(Cli.in(other), "--trials", "6", "--parallel", "1").exitCode()).isZero();
    assertThat(places(board(home))).isEqualTo(places(board(other)));
  }

  private static List<String> places(Leaderboard board) {
    return board.rows().stream()
        .map(row -> row.trial() + " " + row.rung() + " " + row.settings())
        .toList();
  }

  @Test
  void json_is_the_leaderboard_and_the_evaluation() {
    Cli.Run run = tune(cli, "--trials", "2", "--json", "--no-promote", "--objective", "macro-f1");

    assertThat(run.out())
        .startsWith("{")
        .contains("\"model\" : \"shapes@1\"")
        .contains("\"live\" : false")
        .contains("\"objective\" : \"macro-f1\"")
        .contains("\"evaluation\" : {");
  }

  @Test
  void folds_measure_each_trial_and_leave_the_test_part_alone() {
    Cli.Run run = tune(cli, "--trials", "2", "--folds", "4", "--search", "random");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("4 folds");
    assertThat(run.out()).contains("on the untouched test part");
  }

  @Test
  void backbones_are_chosen_among_those_named_or_imported() throws IOException {
    Path labels = Files.write(folder.resolve("labels.txt"), TinyModels.LABELS);
    Path one = Files.write(folder.resolve("one.onnx"), TinyModels.colours().onnx());
    cli.run("models", "import", one, "--labels", labels, "--preset", "unit");

    Cli.Run misspelt = cli.run("tune", photos, "--name", "x", "--backbone", "onne");
    assertThat(misspelt.exitCode()).isEqualTo(4);
    assertThat(misspelt.err()).isEqualTo("onne is no model here. Did you mean one?\n");
  }

  @Test
  void what_cannot_be_searched_is_refused_in_a_sentence() {
    assertRefused("--trials 0 is no number of trials", "--trials", "0");
    assertRefused("--parallel 4 is more at once", "--trials", "3", "--parallel", "4");
    assertRefused("--parallel 0 is no number", "--parallel", "0");
    assertRefused(
        "--objective acuracy is none that Discern knows. Did you mean accuracy?",
        "--objective",
        "acuracy");
    assertRefused("--architecture vit is none", "--architecture", "vit");
    assertRefused("--architecture transfer needs a --backbone", "--architecture", "transfer");
    assertRefused("The number of folds is 1", "--folds", "1");
  }

  @Test
  void when_every_trial_fails_the_first_reason_is_told() {
    Cli.Run run = tune(cli, "--trials", "2", "--learning-rate", "1e30");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("Every one of 2 trials failed, so there is no best one. The first: The training")
        .contains("Try a smaller learning-rate.");
  }

  private void assertRefused(String message, String... options) {
    Cli.Run run = tune(cli, options);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
  }

  private Cli.Run tune(Cli with, String... options) {
    return with.run(words(options).toArray());
  }

  private ChildJvm child(String... options) {
    return ChildJvm.start(
        Main.class,
        List.of(),
        Stream.concat(Stream.of("--home", home), words(options))
            .map(Object::toString)
            .toArray(String[]::new));
  }

  private Stream<Object> words(String... options) {
    return Stream.of(
            Stream.of("tune", photos, "--name", "shapes"), Stream.of(SMALL), Stream.of(options))
        .flatMap(words -> words);
  }

  private static Leaderboard board(Path home) throws IOException {
    Path part = home.resolve("models/shapes/versions/1/leaderboard.json");
    return JsonLeaderboard.read(Files.readAllBytes(part)).orElseThrow();
  }
}
