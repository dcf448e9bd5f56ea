package dev.discern.app.cli;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.reports.JsonCurve;
import dev.discern.testkit.photos.DrawnPhotos;
import dev.discern.training.evaluation.curve.CurvePoint;
import dev.discern.training.evaluation.curve.LearningCurve;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveCommandTest {
  @TempDir Path folder;
  private Path photos;
  private Cli cli;

  @BeforeEach
  void drawn_photos() {
    photos = new DrawnPhotos(3).folder(folder.resolve("photos"), 12);
    cli = Cli.in(folder.resolve("home"));
  }

  @Test
  void a_curve_is_a_line_a_share_of_the_photos_a_sentence_and_a_page() throws IOException {
    Cli.Run run = curve("--drawings", "2");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(6);
    assertThat(run.lines().get(0)).startsWith("judged on ");
    assertThat(run.lines().get(1)).matches(" +\\d+ photos  \\d+\\.\\d %  .*; 2 drawings, .* %");
    assertThat(run.lines().get(5)).startsWith("From ");
    assertThat(Files.readString(folder.resolve("home/reports/curve-photos.html")))
        .contains("Learning curve", "<svg", "right");
    assertThat(cli.run("models", "list").out()).doesNotContain("curve");
  }

  @Test
  void json_has_every_point() {
    Cli.Run run = curve("--drawings", "1", "--json");

    LearningCurve curve = JsonCurve.read(run.out().getBytes(StandardCharsets.UTF_8));
    assertThat(curve.points()).hasSize(4).isSortedAccordingTo(comparing(CurvePoint::photos));
    assertThat(run.out()).contains("\"lastDoubling\" : {");
  }

  private Cli.Run curve(String... options) {
    List<Object> words =
        new ArrayList<>(
            List.of("curve", photos, "--size", "32", "--epochs", "3", "--hidden", "16"));
    words.addAll(List.of(options));
    return cli.run(words.toArray());
  }
}
