package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.Main;
import dev.discern.testkit.ChildJvm;
import dev.discern.testkit.SharedData;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.photos.DrawnPhotos;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
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
  void training_tells_each_epoch_and_ends_with_an_accuracy_and_its_interval() {
    Cli.Run run = cli.run("train", photos, "--name", "shapes", "--epochs", "3", "--size", "32");
    assertThat(run.err()).contains("reading photos").contains("epoch 1/3").contains("epoch 3/3");
    assertThat(run.out())
        .contains("95 % interval")
        .contains("n = ")
        .endsWith("shapes@1 is live.\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void a_second_version_says_how_to_go_back_and_one_not_promoted_how_to_promote() {
    cli.run("train", photos, "--name", "shapes", "--epochs", "1", "--size", "32");
    assertThat(
            cli.run(
                    "train",
                    photos,
                    "--name",
                    "shapes",
                    "--epochs",
                    "1",
                    "--size",
                    "32",
                    "--no-promote")
                .out())
        .contains("discern models promote shapes@2");
    assertThat(cli.run("train", photos, "--name", "shapes", "--epochs", "1", "--size", "32").out())
        .contains("before it was @1")
        .contains("discern models rollback shapes");
  }

  @Test
  void a_leaking_division_is_mended_and_told_unless_leaks_are_allowed() throws IOException {
    Path divided = folder.resolve("divided");
    new DrawnPhotos(5).folder(divided.resolve("train"), 8);
    new DrawnPhotos(6).folder(divided.resolve("test"), 2);
    Path leak = divided.resolve("test/red-circle/leak.png");
    Files.write(
        leak,
        DrawnPhotos.encode(
            ImageIO.read(divided.resolve("train/red-circle/0.jpg").toFile()), "png"));
    Cli.Run mended = cli.run("train", divided, "--name", "x", "--epochs", "1", "--size", "32");
    assertThat(mended.err()).contains("Moved to train: " + leak).contains("auditing photos");
    Cli.Run kept =
        cli.run("train", divided, "--name", "x", "--epochs", "1", "--size", "32", "--allow-leaks");
    assertThat(kept.err()).doesNotContain("Moved to train").contains("7 test");
  }

  @Test
  void choices_and_groups_by_name_are_honoured_and_the_audit_goes_with_the_model()
      throws IOException {
    Path choices =
        Files.writeString(folder.resolve("mine.tsv"), "red-circle/0.jpg\tdrop\n# no more\n");
    Cli.Run run =
        cli.run(
            "train",
            photos,
            "--name",
            "shapes",
            "--epochs",
            "1",
            "--size",
            "32",
            "--choices",
            choices,
            "--groups-from",
            "/(1\\d)[.]");
    assertThat(run.err())
        .contains("kept with a near copy or the same group")
        .contains("1 photo dropped by mine.tsv (SHA-256 ");
    Path version = home.resolve("models/shapes/versions/1");
    assertThat(version.resolve("audit.html"))
        .content()
        .contains("<h1>photos</h1>", "Chosen before");
    assertThat(version.resolve("audit.json"))
        .content()
        .contains("\"file\" : \"mine.tsv\"")
        .doesNotContain(folder.toString());
    assertThat(version.resolve("card.md")).content().contains("1 photo dropped by mine.tsv");
  }

  @Test
  void folds_judge_every_photo_and_the_card_says_by_what() {
    Cli.Run run =
        cli.run(
            "train", photos, "--name", "shapes", "--epochs", "1", "--size", "32", "--folds", "3");
    assertThat(run.err()).contains("fold 1 of 3: ").contains("fold 3 of 3: ").contains(" right.");
    assertThat(run.out())
        .contains("one of 3 models of the same recipe")
        .contains(": 36 photos\n")
        .contains("n = 36")
        .endsWith("shapes@1 is live.\n");
    assertThat(cli.run("models", "show", "shapes").out()).contains("3 folds, drawn by group");
  }

  @Test
  void folds_that_cannot_be_are_refused_in_a_sentence() {
    assertRefused(cli.run("train", photos, "--name", "x", "--folds", "1"));
    assertRefused(cli.run("train", photos, "--name", "x", "--folds", "13"));
    Cli.Run both = cli.run("train", photos, "--name", "x", "--folds", "3", "--allow-leaks");
    assertRefused(both);
    assertThat(both.err()).startsWith("--allow-leaks keeps parts as they came, but --folds draws");
  }

  @Test
  void folders_that_cannot_be_learnt_from_are_refused_in_a_sentence() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertRefused(cli.run("train", empty, "--name", "x"));
    Path one = new DrawnPhotos(3).folder(folder.resolve("one"), 3);
    for (String label : DrawnPhotos.labels().subList(1, DrawnPhotos.labels().size())) {
      delete(one.resolve(label));
    }
    assertRefused(cli.run("train", one, "--name", "x"));
    Path single = new DrawnPhotos(3).folder(folder.resolve("single"), 1);
    assertRefused(cli.run("train", single, "--name", "x"));
    assertRefused(cli.run("train", photos, "--name", "No Name!"));
    assertRefused(cli.run("train", photos, "--name", "x", "--architecture", "vit"));
    assertRefused(cli.run("train", photos, "--name", "x", "--architecture", "transfer"));
    assertRefused(cli.run("train", photos, "--name", "x", "--epochs", "0"));
    assertRefused(cli.run("train", photos, "--name", "x", "--size", "0"));
    assertRefused(cli.run("train", photos, "--name", "x", "--batch", "1000000000"));
  }

  @Test
  void an_imported_backbone_is_learnt_on_unless_told_otherwise() {
    Path backbone = SharedData.model("mobilenetv2-12-int8.onnx");
    assertThat(cli.run("models", "import", backbone, "--name", "seen").exitCode()).isZero();

    cli.run("train", photos, "--name", "shapes");
    cli.run("train", photos, "--name", "small", "--architecture", "cnn", "--epochs", "1");

    assertThat(cli.run("models", "show", "shapes").out()).contains("(`transfer`)");
    assertThat(cli.run("models", "show", "small").out()).contains("(`cnn`)");
  }

  @Test
  void a_backbone_file_that_is_not_the_model_of_its_name_is_refused() throws IOException {
    Path labels = Files.write(folder.resolve("labels.txt"), TinyModels.LABELS);
    Path one = Files.write(folder.resolve("model.onnx"), TinyModels.colours().onnx());
    cli.run("models", "import", one, "--labels", labels, "--preset", "unit");
    Path other = Files.createDirectories(folder.resolve("other")).resolve("model.onnx");
    Files.write(other, TinyModels.plain().onnx());

    Cli.Run run =
        cli.run("train", photos, "--name", "x", "--architecture", "transfer", "--backbone", other);

    assertRefused(run);
    assertThat(run.err())
        .startsWith("--backbone " + other + " is not the model that is registered as model.");
  }

  @Test
  void an_end_signal_keeps_the_best_so_far() throws IOException, InterruptedException {
    try (ChildJvm child =
        ChildJvm.start(
            Main.class,
            List.of(),
            "--home",
            home.toString(),
            "train",
            photos.toString(),
            "--name",
            "shapes",
            "--epochs",
            "5000",
            "--patience",
            "5000",
            "--size",
            "32")) {
      BufferedReader output =
          new BufferedReader(
              new java.io.InputStreamReader(
                  child.process().getInputStream(), StandardCharsets.UTF_8));
      String line = output.readLine();
      while (line != null && !line.startsWith("epoch 2/")) {
        line = output.readLine();
      }
      assertThat(line).isNotNull();
      child.process().toHandle().destroy(); // unlike the process itself, it leaves the output open
      assertThat(output.lines().toList())
          .anyMatch(each -> each.contains("the best so far is kept"))
          .anyMatch(each -> each.contains("shapes@1 is live."));
      assertThat(child.process().waitFor()).isEqualTo(130);
    }
    assertThat(cli.run("predict", "shapes", photos).exitCode()).isZero();
  }

  private static void assertRefused(Cli.Run run) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
