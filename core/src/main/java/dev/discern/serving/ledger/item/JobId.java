package dev.discern.serving.ledger.item;

import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Photos that were handed in together. Ids sort by the time they were made.
 *
 * @param value {@code j}, then 18 of {@code 0-9 a-v}
 */
public record JobId(String value) {
  private static final int RADIX = 32;
  private static final int TIME_DIGITS = 9;
  private static final long RANDOM_BITS = (1L << 45) - 1;

  public JobId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("no job's id: " + value);
    }
  }

  /** A new id. */
  public static JobId at(Instant now, RandomGenerator random) {
    return new JobId(
        "j" + digits(now.toEpochMilli(), TIME_DIGITS) + digits(random.nextLong() & RANDOM_BITS, 9));
  }

  /** When it was made, to the millisecond. */
  public Instant madeAt() {
    return Instant.ofEpochMilli(Long.parseLong(value.substring(1, 1 + TIME_DIGITS), RADIX));
  }

  /** Whether a text has an id's form. */
  public static boolean isOne(String text) {
    return text.matches("j[0-9a-v]{18}");
  }

  private static String digits(long number, int count) {
    String text = Long.toString(number, RADIX).toLowerCase(Locale.ROOT);
    return "0".repeat(Math.max(0, count - text.length())) + text;
  }

  @Override
  public String toString() {
    return value;
  }
}
