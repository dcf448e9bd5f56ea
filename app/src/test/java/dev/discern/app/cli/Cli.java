package dev.discern.app.cli;

import dev.discern.app.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line as a script meets it: words in, lines and an exit code out. */
public record Cli(Path home, byte[] standardInput) {
  public static Cli in(Path home) {
    return new Cli(home, new byte[0]);
  }

  Cli reading(byte[] bytes) {
    return new Cli(home, bytes);
  }

  public Run run(Object... words) {
    List<String> arguments = new ArrayList<>(List.of("--home", home.toString()));
    for (Object word : words) {
      arguments.add(word.toString());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(printer(out), printer(err), new ByteArrayInputStream(standardInput), false);
    int exitCode = DiscernCommand.run(terminal, arguments.toArray(String[]::new));
    return new Run(exitCode, text(out), text(err));
  }

  private static PrintStream printer(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What came of it. */
  public record Run(int exitCode, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }
}
