package dev.discern.app;

import dev.discern.app.cli.DiscernCommand;
import dev.discern.app.terminal.Terminal;
import java.util.Locale;

/** Where it all begins: {@code discern train | evaluate | predict | models | serve}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT); // figures read alike everywhere
    System.exit(DiscernCommand.run(Terminal.ofProcess(), arguments));
  }
}
