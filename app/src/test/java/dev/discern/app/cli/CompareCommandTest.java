package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.testkit.TinyModels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
  @TempDir Path folder;
  private Cli cli;

  /** The other has the same graph and the labels in another order: it is right where c is wrong. */
  @BeforeEach
  void a_model_of_colours_and_one_that_mixes_them_up() throws IOException {
    cli = Cli.in(folder.resolve("home"));
    adopt("c", TinyModels.LABELS);
    List<String> mixedUp = new ArrayList<>(TinyModels.LABELS);
    Collections.swap(mixedUp, 0, 1);
    adopt("d", mixedUp);
    draw("data/red/1.png", Color.RED);
    draw("data/red/2.png", new Color(250, 0, 0));
    draw("data/blue/1.png", Color.BLUE);
  }

  @Test
  void it_says_what_so_few_photos_can_tell() {
    Cli.Run run = cli.run("compare", "c", "d@1", folder.resolve("data"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("c@1 and d@1 on every photo of the folder: 3 photos")
        .contains("c@1  100.00 %  (95 % interval 43.9 to 100.0 %, n = 3)")
        .contains("difference  +66.67 points")
        .contains("McNemar     p = 0.5000 (exact binomial; 2 right with the first only, 0 with")
        .contains("unlike      red/1.png is red: red (")
        .endsWith(
            "Of 3 photos one is right and the other wrong on 2 (c@1 on 2, d@1 on 0): this does not tell which is"
                + " better.\n");
    Path page = folder.resolve("home/reports/compare-c-d@1.html");
    assertThat(run.err()).endsWith("The page to look at: " + page + "\n");
    assertThat(page).content().contains("<h1>c@1 and d@1</h1>", "McNemar", "red/1.png");
  }

  @Test
  void all_of_it_comes_as_json() {
    Cli.Run run = cli.run("compare", "c", "d", folder.resolve("data"), "--json");

    JsonNode found = JsonMapper.shared().readTree(run.out());
    assertThat(found.at("/pairs/onlyFirst").asInt()).isEqualTo(2);
    assertThat(found.at("/test/p").asDouble()).isEqualTo(0.5);
    assertThat(found.at("/unlike/0/second/right").asBoolean()).isFalse();
  }

  @Test
  void models_of_other_labels_are_refused() throws IOException {
    adopt("other", List.of("red", "green", "grey"));

    Cli.Run run = cli.run("compare", "c", "other", folder.resolve("data"));

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .endsWith(
            "c@1 and other@1 do not tell the same labels apart: only one of them has “blue”, “grey”. Compare models"
                + " of the same labels.\n");
  }

  private void adopt(String name, List<String> labels) throws IOException {
    Path onnx = Files.write(folder.resolve("c.onnx"), TinyModels.colours().onnx());
    Path file = Files.write(folder.resolve("labels.txt"), labels);
    Cli.Run run =
        cli.run("models", "import", onnx, "--labels", file, "--preset", "unit", "--name", name);
    assertThat(run.exitCode()).as(run.err()).isZero();
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
