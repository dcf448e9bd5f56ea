package dev.discern.serving.ledger;

import dev.discern.serving.ledger.notice.NewNotice;
import java.util.List;

/**
 * What follows from a result.
 *
 * @param review whether a person is to look at it
 */
public record Consequences(List<NewNotice> notices, boolean review) {
  public static final Consequences NONE = new Consequences(List.of(), false);

  public Consequences {
    notices = List.copyOf(notices);
  }
}
