package dev.discern.training;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.PhotoGroups;
import java.util.Map;

/**
 * Photos that are read and audited, before they are divided.
 *
 * @param copies what the audit found to be one photo, more or less
 * @param groups photos that are no news to one another: these, and what the user calls groups
 * @param parts what the audit leaves in the model's package, by name
 */
record Prepared(
    Dataset dataset, PhotoGroups copies, PhotoGroups groups, Map<String, byte[]> parts) {
  Prepared {
    parts = Map.copyOf(parts);
  }
}
