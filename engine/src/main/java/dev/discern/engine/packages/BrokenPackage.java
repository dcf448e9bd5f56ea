package dev.discern.engine.packages;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;

/** The refusal of a package that is not as it was packed. */
final class BrokenPackage {
  private BrokenPackage() {}

  static Refusal because(String name, String fault) {
    return Refusal.of(
        RefusalCode.PACKAGE_BROKEN,
        name,
        "is broken: " + fault + ". Export or copy the package again.");
  }
}
