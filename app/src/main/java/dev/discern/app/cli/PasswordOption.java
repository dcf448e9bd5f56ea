package dev.discern.app.cli;

import dev.discern.app.access.Administration;
import dev.discern.app.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/** Where a password comes from; never from the command line, which others can read. */
final class PasswordOption {
  @Option(
      names = "--password-stdin",
      description = "Read the password from the first line of the input, instead of making one.")
  private boolean given;

  String read(Terminal terminal, Administration users) {
    if (!given) {
      return users.newPassword();
    }
    try {
      String line =
          new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))
              .readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows a password that was made; it is not to be had again. */
  void tellOnce(Terminal terminal, String password) {
    if (!given) {
      terminal.out().println("Password, shown this once: " + password);
    }
  }
}
