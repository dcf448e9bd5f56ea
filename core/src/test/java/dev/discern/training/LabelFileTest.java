package dev.discern.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFileTest {
  @TempDir Path folder;

  @Test
  void lines_are_labels_in_order_whatever_their_ends_and_marks() {
    assertThat(LabelFile.parse("labels.txt", "\uFEFFn02012849 crane\r\nn03126707 crane\n\n"))
        .containsExactly("n02012849 crane", "n03126707 crane");
  }

  @ParameterizedTest
  @CsvSource({
    "'red\n\ngreen', 'labels.txt has an empty line 2. Take it out.'",
    "'red\nblue\nred', 'labels.txt has the label “red” on lines 1 and 3. Make them two.'",
    "'red', 'labels.txt has fewer than 2 labels. Give one label a line.'"
  })
  void a_list_that_cannot_be_right_is_refused_with_the_line(String text, String sentence) {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> LabelFile.parse("labels.txt", text));

    assertThat(refusal).hasMessage(sentence);
    assertThat(refusal.code()).isEqualTo(RefusalCode.LABELS_INVALID);
  }

  @Test
  void a_file_that_is_no_text_is_refused() throws IOException {
    Path file = Files.write(folder.resolve("labels.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThat(catchThrowableOfType(Refusal.class, () -> LabelFile.read(file)))
        .hasMessage("labels.txt cannot be read as UTF-8 text. Check the path and the encoding.");
  }
}
