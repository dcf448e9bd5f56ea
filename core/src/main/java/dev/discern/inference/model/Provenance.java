package dev.discern.inference.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a model comes from: everything needed to make it again, or to know why that cannot be done.
 *
 * @param madeAt when
 * @param madeBy the program and its version
 * @param source what it was made of: the dataset's fingerprint, or the imported file's SHA-256
 * @param split how the photos were divided, in words and counts
 * @param seed of all chance in it
 * @param settings of the trainer, by name; empty for an imported model
 * @param platform Java, processor, threads and libraries, by name
 */
public record Provenance(
    Instant madeAt,
    String madeBy,
    String source,
    String split,
    long seed,
    Map<String, String> settings,
    Map<String, String> platform) {
  public Provenance {
    settings = Map.copyOf(settings);
    platform = Map.copyOf(platform);
  }

  /** The same, made with these settings too. */
  public Provenance with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(more);
    return new Provenance(madeAt, madeBy, source, split, seed, all, platform);
  }
}
