package dev.discern.app.cli;

import dev.discern.app.terminal.Terminal;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command that looks photos over does with what it found: words or JSON, and a page. */
final class ReportOptions {
  @Option(names = "--json", description = "All of it as JSON.")
  private boolean json;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where the page goes (default: in reports under the home).")
  private @Nullable Path report;

  /** Where the user wants the page; null for the home's own place. */
  @Nullable Path file() {
    return report;
  }

  void print(Terminal terminal, Supplier<String> asJson, Consumer<PrintStream> asText) {
    if (json) {
      terminal.out().println(asJson.get());
    } else {
      asText.accept(terminal.out());
    }
  }

  void sayWhere(Terminal terminal, Path written) {
    terminal.err().println("The page to look at: " + written);
  }
}
