package dev.discern.registry;

import java.util.List;
import java.util.OptionalInt;

/**
 * Keeps model versions: immutable once registered, one live version a name, and who changed that
 * when.
 *
 * <p>Safe for any number of threads and of processes. Every change is atomic: whoever dies in the
 * middle of one leaves the registry as it was before.
 */
public interface ModelRegistry {
  /** Names in order; empty when there is none. */
  List<String> names();

  /**
   * All versions of a model, oldest first.
   *
   * @throws dev.discern.refusal.Refusal {@code MODEL_UNKNOWN}, with near names
   */
  List<ModelVersion> versions(String name);

  /** The live version's number; empty when the name is unknown or nothing is live. */
  OptionalInt live(String name);

  /**
   * Adds a version; it is not live yet. Registering the same draft twice makes two versions.
   *
   * @throws dev.discern.refusal.Refusal {@code MODEL_NAME_INVALID}, {@code DISK_FULL}; nothing is
   *     left behind
   */
  ModelVersion register(PackageDraft draft, String who);

  /**
   * Makes a version the live one. Promoting the live version again changes nothing.
   *
   * @param expectedLive the live version the caller saw; when another was promoted meanwhile, this
   *     promotion is refused. Empty: none was live
   * @throws dev.discern.refusal.Refusal {@code MODEL_UNKNOWN}, {@code MODEL_VERSION_UNKNOWN},
   *     {@code PROMOTED_MEANWHILE}
   */
  ModelVersion promote(String name, int version, OptionalInt expectedLive, String who);

  /**
   * Makes the version that was live before the current one live again.
   *
   * @throws dev.discern.refusal.Refusal {@code NOTHING_TO_ROLL_BACK}
   */
  ModelVersion rollback(String name, String who);

  /** What was done to a model, oldest first. */
  List<HistoryEntry> history(String name);

  /**
   * Opens a version's package after checking its sums.
   *
   * @throws dev.discern.refusal.Refusal {@code MODEL_VERSION_UNKNOWN}, {@code PACKAGE_BROKEN},
   *     {@code PACKAGE_VERSION_UNKNOWN}
   */
  ModelPackage open(String name, int version);
}
