package dev.discern.app.wiring;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened one after another, to be closed the other way round. For one thread. */
final class Opened implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  <T extends AutoCloseable> T keep(T opened) {
    open.push(opened);
    return opened;
  }

  /** Closes all, also when one of them does not close; again does nothing. */
  @Override
  public void close() {
    IllegalStateException failure = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        failure =
            failure == null ? new IllegalStateException("Something does not close", e) : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
