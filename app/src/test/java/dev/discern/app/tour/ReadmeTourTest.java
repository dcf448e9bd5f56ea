package dev.discern.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.cli.DiscernCommand;
import dev.discern.app.terminal.Terminal;
import dev.discern.testkit.photos.DrawnPhotos;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's tour works as it is written: its lines are run, one after the other, on drawn
 * photos.
 */
class ReadmeTourTest {
  private static final Pattern TOUR =
      Pattern.compile("<!-- tour: ReadmeTourTest[^>]*-->\\n```sh\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void every_line_of_the_tour_does_what_it_says() throws IOException {
    new DrawnPhotos(7).folder(folder.resolve("photos"), 20);
    List<String> lines = tour();
    assertThat(lines).hasSizeGreaterThan(5);
    for (String line : lines) {
      Run run = run(line);
      assertThat(run.exitCode()).as(line + "\n" + run.output()).isZero();
      assertThat(run.output()).as(line).isNotBlank();
    }
    assertThat(folder.resolve("fruit.discern")).isNotEmptyFile();
  }

  private Run run(String line) {
    List<String> words = new ArrayList<>(List.of("--home", folder.resolve("home").toString()));
    for (String word : line.replaceFirst("^\\./discern ", "").split(" +")) {
      words.add(
          word.equals("photos") || word.endsWith(".discern")
              ? folder.resolve(word).toString()
              : word);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(out, out, new ByteArrayInputStream(new byte[0]), false);
    int exitCode = DiscernCommand.run(terminal, words.toArray(String[]::new));
    return new Run(exitCode, bytes.toString(StandardCharsets.UTF_8));
  }

  private static List<String> tour() throws IOException {
    Path readme = Path.of("").toAbsolutePath();
    while (!Files.exists(readme.resolve("README.md"))) {
      readme = readme.getParent();
    }
    Matcher tour = TOUR.matcher(Files.readString(readme.resolve("README.md")));
    assertThat(tour.find()).as("README.md has a tour").isTrue();
    return tour.group(1)
        .lines()
        .map(line -> line.replaceFirst(" +#.*", ""))
        .filter(line -> line.startsWith("./discern"))
        .toList();
  }

  private record Run(int exitCode, String output) {}
}
