package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.testkit.BrokenModels;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
  @TempDir Path folder;
  private Cli cli;
  private Path onnx;
  private Path labels;

  @BeforeEach
  void a_graph_and_its_labels() throws IOException {
    cli = Cli.in(folder.resolve("home"));
    onnx = Files.write(folder.resolve("My Colours.onnx"), TinyModels.colours().onnx());
    labels = Files.write(folder.resolve("labels.txt"), TinyModels.LABELS);
  }

  @Test
  void a_new_home_begins_with_the_fruit_model() {
    assertThat(cli.run("models", "list").out()).contains("fruits").contains("live @1");
    assertThat(cli.run("models", "show", "fruits").out())
        .contains("CC BY-SA 4.0")
        .contains("studio");
  }

  @Test
  void an_import_is_named_after_its_file_and_goes_live() {
    Cli.Run run = cli.run("models", "import", onnx, "--labels", labels, "--preset", "unit");
    assertThat(run.out()).isEqualTo("my-colours@1 is live.\n");
    assertThat(cli.run("models", "show", "my-colours").out())
        .contains("red; green; blue")
        .contains("promoted @1");
  }

  @Test
  void promote_and_rollback_change_what_is_live() {
    cli.run("models", "import", onnx, "--labels", labels, "--preset", "unit", "--name", "c");
    cli.run("models", "import", onnx, "--labels", labels, "--preset", "unit", "--name", "c");
    assertThat(cli.run("models", "list").out()).contains("live @2");
    assertThat(cli.run("models", "promote", "c@1").out()).isEqualTo("c@1 is live.\n");
    assertThat(cli.run("models", "rollback", "c").out()).isEqualTo("c@2 is live again.\n");
  }

  @Test
  void what_is_exported_can_be_imported_elsewhere() {
    cli.run("models", "import", onnx, "--labels", labels, "--preset", "unit", "--name", "c");
    Path file = folder.resolve("c.discern");
    assertThat(cli.run("models", "export", "c", "--to", file).exitCode()).isZero();
    Cli elsewhere = Cli.in(folder.resolve("elsewhere"));
    assertThat(elsewhere.run("models", "import", file, "--name", "d").out())
        .isEqualTo("d@1 is live.\n");
  }

  @Test
  void a_package_is_imported_from_its_folder_too() {
    cli.run("models", "import", onnx, "--labels", labels, "--preset", "unit", "--name", "c");
    Path version = folder.resolve("home/models/c/versions/1");
    assertThat(cli.run("models", "import", version, "--name", "d").out())
        .isEqualTo("d@1 is live.\n");
    assertThat(cli.run("models", "import", folder, "--name", "e").exitCode()).isEqualTo(3);
  }

  @Test
  void labels_of_the_wrong_number_are_refused_with_both_numbers() throws IOException {
    Path four = Files.write(folder.resolve("four.txt"), List.of("a", "b", "c", "d"));
    Cli.Run run = cli.run("models", "import", onnx, "--labels", four, "--preset", "unit");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("3").contains("4").doesNotContain("\tat ");
  }

  @Test
  void broken_graphs_are_refused_in_a_sentence_and_nothing_is_registered() throws IOException {
    for (byte[] broken :
        List.of(
            BrokenModels.text(),
            BrokenModels.truncated(),
            BrokenModels.unknownOperator(),
            BrokenModels.externalData(),
            BrokenModels.imageToImage())) {
      Path file = Files.write(folder.resolve("broken.onnx"), broken);
      Cli.Run run = cli.run("models", "import", file, "--labels", labels, "--preset", "unit");
      assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
      assertThat(run.err()).startsWith("broken.onnx ").doesNotContain("\tat ");
    }
    assertThat(cli.run("models", "list").out()).doesNotContain("broken");
  }

  @Test
  void pull_without_a_name_lists_what_there_is() {
    assertThat(cli.run("models", "pull").out())
        .contains(
            "mobilenetv2",
            "resnet50",
            "squeezenet1.1",
            "vgg16",
            "efficientnet-lite4",
            "densenet-121",
            "MB");
  }

  @Test
  void a_name_that_no_registry_takes_is_refused_before_anything_is_fetched() {
    Cli.Run run = cli.run("models", "pull", "vgg16", "--name", "No Name!");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).startsWith("\"No Name!\" is not a name for a model.");
    assertThat(folder.resolve("home/cache/downloads")).doesNotExist();
  }

  @Test
  void a_misspelt_catalogue_name_is_answered_with_the_near_one() {
    Cli.Run run = cli.run("models", "pull", "resnet51");
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("resnet50");
  }
}
