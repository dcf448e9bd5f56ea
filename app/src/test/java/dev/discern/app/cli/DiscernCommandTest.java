package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscernCommandTest {
  @TempDir Path home;

  @Test
  void a_process_out_of_memory_says_so_without_a_stack_trace() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream full =
        new PrintStream(OutputStream.nullOutputStream()) {
          @Override
          public void println(String line) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    Terminal terminal =
        new Terminal(
            full,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            false);

    int exitCode = DiscernCommand.run(terminal, "--home", home.toString(), "models", "pull");

    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("Discern failed: java.lang.OutOfMemoryError: Java heap space")
        .contains("--debug")
        .doesNotContain("\tat ");
  }
}
