package dev.discern.trainer.network;

import java.util.Map;

/**
 * Every weight of a network at one moment, outside the native library.
 *
 * @param values by parameter name; a matrix row by row
 */
public record Weights(Map<String, float[]> values) {
  public Weights {
    values = Map.copyOf(values);
  }

  public float[] of(String parameter) {
    float[] found = values.get(parameter);
    if (found == null) {
      throw new IllegalArgumentException("no parameter " + parameter);
    }
    return found;
  }

  /** How many numbers they are. */
  public long count() {
    return values.values().stream().mapToLong(each -> each.length).sum();
  }
}
