package dev.discern.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the README shows is what is compiled. */
class ReadmeTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/discern/examples");

  @Test
  void the_readme_shows_the_library_example_as_it_is_compiled() throws IOException {
    Path readme = Path.of("../README.md");
    Assumptions.assumeTrue(Files.exists(readme), "skipped: there is no README.md yet");

    assertThat(readme)
        .content()
        .contains(
            "```java\n"
                + region(SOURCES.resolve("library/ClassifyAPhoto.java"), "classify")
                + "```");
  }

  /** The lines between {@code // tag::NAME[]} and {@code // end::NAME[]}, moved to the left. */
  private static String region(Path source, String name) throws IOException {
    String text = Files.readString(source);
    int begin = text.indexOf('\n', text.indexOf("// tag::" + name + "[]")) + 1;
    int end = text.lastIndexOf('\n', text.indexOf("// end::" + name + "[]")) + 1;
    return text.substring(begin, end).stripTrailing().stripIndent() + "\n";
  }
}
