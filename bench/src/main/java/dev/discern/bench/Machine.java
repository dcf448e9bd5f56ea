package dev.discern.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Where the figures come from. */
final class Machine {
  /** Of each core, in the minute before; with more in use by others, ratios say little. */
  private static final double BUSY = 0.5;

  private Machine() {}

  /** Best asked before the run, which is itself a load. */
  static String words() {
    int cores = Runtime.getRuntime().availableProcessors();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    String machine =
        String.format(
            Locale.ROOT,
            "%d cores, %s, Java %s; load before the run %.1f.",
            cores,
            System.getProperty("os.name"),
            System.getProperty("java.version"),
            load);
    return load > BUSY * cores
        ? machine + " Others were using the machine: do not trust these ratios, run it again."
        : machine;
  }
}
