package dev.discern.engine.registry;

import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.List;
import java.util.OptionalInt;

/** What the registry says no with. */
final class RegistryRefusals {
  private RegistryRefusals() {}

  static Refusal unknown(String name, List<String> known) {
    return Refusal.of(
            RefusalCode.MODEL_UNKNOWN,
            "The model " + name,
            "is not registered." + NearNames.hint(name, known))
        .with("near", NearNames.near(name, known));
  }

  static Refusal versionUnknown(String name, int version, int latest) {
    return Refusal.of(
        RefusalCode.MODEL_VERSION_UNKNOWN,
        name + "@" + version,
        "is not registered. The latest version is " + latest + ".");
  }

  static Refusal promotedMeanwhile(String name, OptionalInt live) {
    String now = live.isPresent() ? "version " + live.getAsInt() + " is live now" : "none is live";
    return Refusal.of(
        RefusalCode.PROMOTED_MEANWHILE,
        "The model " + name,
        "was changed by somebody else meanwhile: " + now + ". Look again, then decide.");
  }

  static Refusal nothingToRollBack(String name) {
    return Refusal.of(
        RefusalCode.NOTHING_TO_ROLL_BACK,
        "The model " + name,
        "has no earlier live version to roll back to. Promote a version instead.");
  }

  static Refusal historyBroken(String name, Throwable cause) {
    return Refusal.of(
            RefusalCode.PACKAGE_BROKEN,
            "The model " + name,
            "has a history that cannot be read. Restore its history.jsonl from a backup.")
        .because(cause);
  }
}
