package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.testkit.SharedData;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PredictCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] PHOTO = new DrawnPhotos(1).jpeg(Drawing.values()[0], 1, 48).bytes();

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void a_home_with_a_model() {
    cli = Cli.in(folder.resolve("home"));
    assertThat(importColours().exitCode()).isZero();
  }

  private Cli.Run importColours() {
    try {
      Path onnx = Files.write(folder.resolve("colours.onnx"), TinyModels.colours().onnx());
      Path labels = Files.write(folder.resolve("labels.txt"), TinyModels.LABELS);
      return cli.run("models", "import", onnx, "--labels", labels, "--preset", "unit");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_photo_gets_its_labels_best_first() throws IOException {
    Path photo = Files.write(folder.resolve("photo.jpg"), PHOTO);
    Cli.Run run = cli.run("predict", "colours", photo);
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).singleElement().asString().startsWith(photo.toString()).contains(" %");
  }

  @Test
  void reasons_are_written_to_a_folder_and_told_below_the_answer() throws IOException {
    Path photos = Files.createDirectories(folder.resolve("photos/deeper"));
    Files.write(photos.resolve("a <b>.jpg"), PHOTO);
    Files.write(folder.resolve("photos/a <b>.png"), PHOTO);
    Files.writeString(photos.resolve("notes.txt"), "not a photo");
    Path into = folder.resolve("why");

    Cli.Run run =
        cli.run(
            "predict", "colours", folder.resolve("photos"), "--explain", into, "--label", "red");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .contains("  why red: " + into.resolve("a__b_-heat.png") + " (occlusion)")
        .contains("  why red: " + into.resolve("a__b_-2-heat.png"))
        .contains("  nearest: the model carries no training photos");
    for (String file : List.of("a__b_.png", "a__b_-heat.png", "a__b_-2.png", "a__b_-2-heat.png")) {
      assertThat(ImageIO.read(into.resolve(file).toFile()).getWidth()).isEqualTo(256);
    }
    assertThat(into.resolve("index.html"))
        .content()
        .contains("a &lt;b&gt;.jpg", "Why red? Approximate", "src=\"a__b_-heat.png\"", "</html>")
        .doesNotContain("<b>.jpg", "http://", "https://");
  }

  @Test
  void reasons_for_a_label_that_the_model_does_not_have_are_refused() throws IOException {
    Path photo = Files.write(folder.resolve("photo.jpg"), PHOTO);
    Cli.Run run = cli.run("predict", "colours", photo, "--explain", folder, "--label", "rad");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("The label rad is none of the model colours. Did you mean red?");
  }

  @Test
  void json_is_one_object_a_line_and_a_refusal_stands_among_the_answers() throws IOException {
    Path photo = Files.write(folder.resolve("photo.jpg"), PHOTO);
    Path text = Files.writeString(folder.resolve("notes.txt"), "not a photo");
    Cli.Run run = cli.run("predict", "colours", photo, text, photo, "--json", "--top", "2");

    List<JsonNode> answers = run.lines().stream().map(JSON::readTree).toList();
    assertThat(answers).hasSize(3);
    assertThat(answers.get(0).at("/photo").asString()).isEqualTo(photo.toString());
    assertThat(answers.get(0).at("/scores").size()).isEqualTo(2);
    assertThat(answers.get(1).at("/refusal/code").asString()).isEqualTo("not-an-image");
    assertThat(answers.get(2).at("/scores")).isEqualTo(answers.get(0).at("/scores"));
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void a_folder_is_all_that_is_in_it_and_strange_names_are_names() throws IOException {
    Path photos = Files.createDirectories(folder.resolve("photos/deeper"));
    List<String> names =
        List.of("a b.jpg", "what?.jpg", "x&y.jpg", "zero\u200Bwidth.jpg", "яблоко.jpg", "りんご.jpg");
    for (String name : names) {
      Files.write(photos.resolve(name), PHOTO);
    }
    Cli.Run run = cli.run("predict", "colours", folder.resolve("photos"), "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(
            run.lines().stream()
                .map(
                    line ->
                        Path.of(JSON.readTree(line).at("/photo").asString())
                            .getFileName()
                            .toString()))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void a_name_with_a_lines_end_stays_on_its_line() throws IOException {
    Path photo = Files.write(folder.resolve("two\nlines\u001b[2J.jpg"), PHOTO);
    Cli.Run run = cli.run("predict", "colours", photo);
    assertThat(run.out()).startsWith(folder.resolve("two?lines?[2J.jpg") + "\t").hasLineCount(1);
  }

  @Test
  void hidden_files_and_folders_are_not_photos() throws IOException {
    Files.write(
        Files.createDirectories(folder.resolve("photos/.thumbnails")).resolve("a.jpg"), PHOTO);
    Files.write(folder.resolve("photos/.a.jpg"), PHOTO);
    Files.write(folder.resolve("photos/a.jpg"), PHOTO);
    assertThat(cli.run("predict", "colours", folder.resolve("photos")).lines()).hasSize(1);
  }

  @Test
  void an_empty_name_is_refused_and_is_not_the_folder_it_stands_in() {
    Cli.Run run = cli.run("predict", "colours", "");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("names no photo");
  }

  @Test
  void a_dash_reads_standard_input() {
    Cli.Run run = cli.reading(PHOTO).run("predict", "colours", "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("-\t");
  }

  @Test
  void an_unknown_model_is_answered_with_near_names_and_no_stack_trace() {
    Cli.Run run = cli.run("predict", "colors", "x.jpg");
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("Did you mean colours?").doesNotContain("\tat ");
  }

  @Test
  void debug_shows_where_an_error_comes_from() {
    assertThat(cli.run("--debug", "predict", "colors", "x.jpg").err()).contains("\tat dev.discern");
  }

  @Test
  void a_version_that_is_none_is_refused() {
    assertThat(cli.run("predict", "colours@x", "x.jpg").err()).contains("such as apples@3");
    assertThat(cli.run("predict", "colours@9", "x.jpg").exitCode()).isEqualTo(4);
  }

  @Test
  void every_hostile_image_ends_as_an_answer_or_a_clear_refusal() throws IOException {
    Path hostile = SharedData.data("hostile-images");
    long files;
    try (Stream<Path> all = Files.walk(hostile)) {
      files = all.filter(Files::isRegularFile).count();
    }
    Cli.Run run = cli.run("predict", "colours", hostile, "--json");
    assertThat(run.lines()).hasSize((int) files);
    for (String line : run.lines()) {
      JsonNode answer = JSON.readTree(line);
      assertThat(answer.has("label") || !answer.at("/refusal/detail").asString().isBlank())
          .as(line)
          .isTrue();
    }
    assertThat(run.exitCode()).isEqualTo(3);
  }
}
