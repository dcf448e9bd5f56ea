package dev.discern.inference.image;

/**
 * Whoever is told when a decoder waits for memory that others have, so that nobody takes the wait
 * for work. Safe for any number of threads.
 */
@FunctionalInterface
public interface Waiting {
  /** Nobody wants to know. */
  Waiting UNSEEN = Runnable::run;

  /** Waits once, on the calling thread; returns when the wait is over. */
  void pass(Runnable wait);
}
