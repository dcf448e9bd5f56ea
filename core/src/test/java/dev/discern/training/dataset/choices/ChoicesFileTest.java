package dev.discern.training.dataset.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.training.dataset.choices.Choice.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoicesFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve(ChoicesFile.NAME);
  }

  @Test
  void comments_empty_lines_and_what_an_editor_adds_say_nothing() throws IOException {
    assertThat(
            read("\ufeff# a comment\r\n\r\na/1.png\tkeep\r\n./#b/2.png\tdrop\t\t0123abcd\r\n")
                .values())
        .containsExactly(
            new Choice(3, "a/1.png", Action.KEEP, "", ""),
            new Choice(4, "#b/2.png", Action.DROP, "", "0123abcd"));
  }

  @Test
  void a_path_may_hold_spaces_and_be_written_with_backslashes() throws IOException {
    assertThat(read("a\\ 1 .png\trelabel\tb c\n").values())
        .containsExactly(new Choice(1, "a/ 1 .png", Action.RELABEL, "b c", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.png drop | has 1 columns. Write the photo's path, a tab and keep or drop",
        "a.png~delete | says “delete”. Write keep, drop or relabel there.",
        "a.png~relabel | relabels without a label. Add a tab and the label.",
        "a.png~drop~b | says drop and names the label “b”. Write relabel, or take the label out.",
        "a.png~drop~~xyz | has “xyz” for the photo's SHA-256, which is 8 to 64 of the digits 0-9 a-f.",
        "a.png~drop~~0123abcd~? | has 5 columns.",
        "first.png~drop | chooses for first.png, and so does line 2 (keep). Keep one of the two lines."
      })
  void a_line_that_cannot_be_read_is_refused_by_its_number(String line, String why) {
    assertThatThrownBy(() -> read("# choices\nfirst.png\tkeep\n" + line.replace('~', '\t')))
        .hasMessageStartingWith(file + " line 3 ")
        .hasMessageContaining(why);
  }

  @Test
  void a_file_that_is_no_text_is_refused() throws IOException {
    Files.write(file, new byte[] {(byte) 0xc3, 0x28});
    assertThatThrownBy(() -> ChoicesFile.read(file))
        .hasMessage(file + " cannot be read as UTF-8 text. Check the path and the encoding.");
  }

  private Map<String, Choice> read(String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return ChoicesFile.read(file).byPhoto();
  }
}
