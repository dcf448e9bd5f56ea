package dev.discern.app;

import dev.discern.app.cli.DiscernCommand;
import dev.discern.app.cli.Terminal;

/** Where it all begins: {@code discern train | evaluate | predict | models | serve}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(DiscernCommand.run(Terminal.ofProcess(), arguments));
  }
}
