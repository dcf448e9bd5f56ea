package dev.discern.serving.ledger;

import dev.discern.serving.ledger.result.Result;
import java.time.Instant;

/** Says what follows from a result; the same result always has the same consequences. */
@FunctionalInterface
public interface Rules {
  Consequences of(Result result, Instant now);
}
