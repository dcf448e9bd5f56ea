package dev.discern.database.sql;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.time.DateTimeException;
import java.util.function.Function;

/** Where a page goes on, as it came back from whoever was given it. */
public final class Cursor {
  private static final int SHOWN = 40;

  private Cursor() {}

  /**
   * Reads a cursor.
   *
   * @throws Refusal {@code REQUEST_INVALID} when no page gave it
   */
  public static <T> T read(String after, Function<String, T> reading) {
    try {
      return reading.apply(after);
    } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException e) {
      throw Refusal.of(
              RefusalCode.REQUEST_INVALID,
              "after=" + Storable.cut(after, SHOWN),
              "is where no page goes on. Take it from the page before, or leave it out.")
          .because(e);
    }
  }
}
