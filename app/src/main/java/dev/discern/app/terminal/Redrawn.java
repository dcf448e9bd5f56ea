package dev.discern.app.terminal;

import java.io.PrintStream;
import java.util.List;

/**
 * Some lines at the end of a terminal that are drawn again in their place. They are cut at its edge
 * rather than wrapped, so that as many lines are taken back as were written.
 */
final class Redrawn {
  private static final String UP = "\033[%dA\r";
  private static final String CLEAR_BELOW = "\033[J";
  private static final String NO_WRAP = "\033[?7l";
  private static final String WRAP = "\033[?7h";

  private final PrintStream out;
  private int shown;

  Redrawn(PrintStream out) {
    this.out = out;
  }

  void show(List<String> lines) {
    clear();
    if (!lines.isEmpty()) {
      out.print(NO_WRAP + String.join("\n", lines) + "\n" + WRAP);
      out.flush();
    }
    shown = lines.size();
  }

  void clear() {
    if (shown > 0) {
      out.print(UP.formatted(shown) + CLEAR_BELOW);
      out.flush();
      shown = 0;
    }
  }
}
