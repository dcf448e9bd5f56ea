package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.testkit.TinyModels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void a_model_of_colours() throws IOException {
    cli = Cli.in(folder.resolve("home"));
    Path onnx = Files.write(folder.resolve("c.onnx"), TinyModels.colours().onnx());
    Path labels = Files.write(folder.resolve("labels.txt"), TinyModels.LABELS);
    cli.run("models", "import", onnx, "--labels", labels, "--preset", "unit", "--name", "c");
  }

  @Test
  void folders_are_labels_and_a_report_lies_where_it_says() throws IOException {
    draw("data/red/1.png", Color.RED);
    draw("data/green/1.png", Color.GREEN);
    draw("data/blue/1.png", new Color(0, 240, 0));

    Cli.Run run = cli.run("evaluate", "c", folder.resolve("data"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("3 photos", "66.67 %  (95 % interval ", "n = 3)");
    assertThat(run.out()).contains("blue/1.png is blue, taken for green");
    Path report = folder.resolve("home/reports/c.html");
    assertThat(run.err()).endsWith("The page to look at: " + report + "\n");
    assertThat(report).content().contains("2 of 3 photos right.");
  }

  @Test
  void file_names_are_labels_where_a_pattern_says_so_and_all_figures_come_as_json()
      throws IOException {
    draw("data/red_1.png", Color.RED);
    draw("data/green_1.png", Color.GREEN);
    Path report = folder.resolve("elsewhere/report.html");

    Cli.Run run =
        cli.run(
            "evaluate",
            "c@1",
            folder.resolve("data"),
            "--labels-from",
            "^([a-z]+)_",
            "--json",
            "--report",
            report);

    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode evaluation = JsonMapper.shared().readTree(run.out());
    assertThat(evaluation.at("/summary/accuracy/hits").asInt()).isEqualTo(2);
    assertThat(evaluation.at("/model").asString()).isEqualTo("c@1");
    assertThat(report).exists();
  }

  @Test
  void the_report_names_the_version_and_shows_the_mistakes() throws IOException {
    draw("data/red/1.png", Color.RED);
    draw("data/blue/1.png", new Color(0, 240, 0));

    Cli.Run run = cli.run("evaluate", "c", folder.resolve("data"), "--json");

    JsonNode evaluation = JsonMapper.shared().readTree(run.out());
    assertThat(evaluation.at("/model").asString()).isEqualTo("c@1");
    assertThat(evaluation.at("/inDepth/thumbnails/blue~11.png").asString()).startsWith("/9j/");
    assertThat(folder.resolve("home/reports/c.html"))
        .content()
        .contains(
            "<h1>c@1</h1>", "src=\"data:image/jpeg;base64,/9j/", "2 photos: the true accuracy");
  }

  @Test
  void photos_that_are_none_of_the_models_and_turned_ones_are_looked_at_when_asked()
      throws IOException {
    draw("data/red/1.png", Color.RED);
    draw("data/green/1.png", Color.GREEN);
    draw("other/deep/down/1.png", Color.RED);
    draw("other/2.png", Color.GREEN);

    Cli.Run run =
        cli.run(
            "evaluate",
            "c",
            folder.resolve("data"),
            "--other",
            folder.resolve("other"),
            "--rotations");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Photos of " + folder.resolve("other") + ", none of them its own")
        .contains("  accepted 100.00 %  (95 % interval 34.2 to 100.0 %, n = 2)")
        .contains("  its own that were kept 100.00 %")
        .contains("  a quarter to the right   100.00 %");
  }

  @Test
  void labels_that_the_model_does_not_know_are_refused_with_the_near_ones() throws IOException {
    draw("data/rad/1.png", Color.RED);

    Cli.Run run = cli.run("evaluate", "c", folder.resolve("data"));

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("“rad” (near: red)").doesNotContain("\tat ");
  }

  private void draw(String file, Color color) throws IOException {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(color);
    pen.fillRect(0, 0, 32, 32);
    pen.dispose();
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    ImageIO.write(image, "png", target.toFile());
  }
}
