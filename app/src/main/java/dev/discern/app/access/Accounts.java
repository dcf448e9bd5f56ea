package dev.discern.app.access;

import java.util.function.UnaryOperator;

/** Where users and keys are kept. Safe for any number of threads and of processes. */
public interface Accounts {
  /** The book as it is now, also when another process has just changed it. */
  AccountBook read();

  /**
   * Changes the book as one step: nobody sees half of it, and no change of another is lost.
   *
   * @param change may be asked to run once only; what it throws leaves the book as it was
   * @return the book after the change
   */
  AccountBook change(UnaryOperator<AccountBook> change);
}
