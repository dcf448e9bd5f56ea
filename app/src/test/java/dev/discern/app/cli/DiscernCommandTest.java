package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscernCommandTest {
  private static final List<String> KEYS = List.of("aws.accessKeyId", "aws.secretAccessKey");

  @TempDir Path home;

  @BeforeEach
  void holdKeys() {
    KEYS.forEach(key -> System.setProperty(key, "a"));
  }

  @AfterEach
  void holdThemNoMore() {
    KEYS.forEach(System::clearProperty);
  }

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

  @Test
  void a_store_that_does_not_answer_is_named_and_nobody_is_asked_to_report_it() throws IOException {
    Path config =
        Files.writeString(
            home.resolve("discern.yaml"),
            """
            storage:
              region: us-east-1
              objects: http://127.0.0.1:1
              queues: http://127.0.0.1:1
            """);
    Cli.Run run = Cli.in(home).run("worker", "--config", config);
    assertThat(run.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(run.err())
        .contains("http://127.0.0.1:1", "Is it running, and are its address and its login right?")
        .doesNotContain("report");
  }
}
