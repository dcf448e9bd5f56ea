package dev.discern.serving.ledger;

import dev.discern.serving.ledger.result.Result;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Station 8, <b>Record</b>: a result and what follows from it, in one transaction, once. Safe for
 * any number of threads.
 */
public final class Recorder {
  private final Ledger ledger;
  private final Rules rules;
  private final InstantSource time;

  public Recorder(Ledger ledger, Rules rules, InstantSource time) {
    this.ledger = ledger;
    this.rules = rules;
    this.time = time;
  }

  /**
   * Goes on when the ledger answers.
   *
   * @throws LedgerUnavailable when it does not; call again later
   */
  public void check() {
    ledger.size();
  }

  /**
   * Records a result; the same item and model version again changes nothing.
   *
   * @throws LedgerUnavailable when the database does not answer; call again later
   */
  public Recorded recordOnce(Result result) {
    Instant now = time.instant();
    return ledger.recordOnce(result, rules.of(result, now), now);
  }
}
