package dev.discern.training.calibration;

import java.util.regex.Pattern;

/** How targets are written. */
final class Patterns {
  private static final String NUMBER = "([0-9.]+)";

  static final Pattern SHARE = Pattern.compile("(precision|recall)=" + NUMBER);
  static final Pattern COST = Pattern.compile("cost=wrong:%s,unsure:%s".formatted(NUMBER, NUMBER));

  private Patterns() {}
}
