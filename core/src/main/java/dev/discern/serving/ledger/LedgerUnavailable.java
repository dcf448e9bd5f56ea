package dev.discern.serving.ledger;

/** The database does not answer now. Whoever meets this waits and tries again. */
public final class LedgerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
