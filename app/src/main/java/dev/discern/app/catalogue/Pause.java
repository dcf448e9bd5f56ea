package dev.discern.app.catalogue;

/** Waits before something is tried again; a test's does not. */
@FunctionalInterface
public interface Pause {
  /** Waits longer the more attempts have failed, 1 or more. */
  void afterFailure(int attempts) throws InterruptedException;
}
