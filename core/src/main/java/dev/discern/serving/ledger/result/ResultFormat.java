package dev.discern.serving.ledger.result;

/** Results as text, and back. Safe for any number of threads. */
public interface ResultFormat {
  /** A result as JSON, whole. */
  String write(Result result);

  /**
   * Reads what {@link #write} gave.
   *
   * @throws dev.discern.refusal.Refusal {@code REQUEST_INVALID} for anything else
   */
  Result read(String json);
}
