package dev.discern.app.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Whom a command talks to.
 *
 * @param out answers, and nothing but answers
 * @param err progress and errors
 * @param in photos, when a command is told to read {@code -}
 * @param interactive whether a person is watching, who would rather see a bar move than lines pass
 */
public record Terminal(PrintStream out, PrintStream err, InputStream in, boolean interactive) {

  /** This process's own, in UTF-8 whatever the locale, because photos are named in every script. */
  @SuppressWarnings(
      "SystemConsoleNull") // ./discern asks newer Javas for the old answer: -Djdk.console=java.base
  public static Terminal ofProcess() {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return new Terminal(out, err, System.in, System.console() != null);
  }
}
