package dev.discern.app.web.desk;

import dev.discern.serving.ledger.history.History;
import java.util.Locale;

/** A number of records, as pages say it. */
record Count(long records) {
  /** Where nobody has counted to the end: {@code more than 10,000}. */
  public String text() {
    return records > History.MOST_COUNTED
        ? String.format(Locale.ROOT, "more than %,d", History.MOST_COUNTED)
        : String.format(Locale.ROOT, "%,d", records);
  }
}
