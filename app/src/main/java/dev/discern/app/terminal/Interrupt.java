package dev.discern.app.terminal;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * While it is open, Ctrl-C (or an end signal) asks the work to end well, and the next one ends the
 * process. Not a shutdown hook: native libraries refuse to load once the JVM is going down, and the
 * best so far has yet to be checked and kept.
 */
public final class Interrupt implements AutoCloseable {
  private static final List<Signal> SIGNALS = List.of(new Signal("INT"), new Signal("TERM"));

  private final AtomicBoolean requested = new AtomicBoolean();

  public Interrupt(Terminal terminal) {
    SignalHandler ask =
        signal -> {
          requested.set(true);
          terminal.err().println("\nStopping; the best so far is kept. Once more ends it at once.");
          SIGNALS.forEach(each -> Signal.handle(each, SignalHandler.SIG_DFL));
        };
    SIGNALS.forEach(signal -> Signal.handle(signal, ask));
  }

  public boolean requested() {
    return requested.get();
  }

  @Override
  public void close() {
    SIGNALS.forEach(signal -> Signal.handle(signal, SignalHandler.SIG_DFL));
  }
}
