package dev.discern.registry;

import java.time.Instant;

/**
 * One immutable version of a model.
 *
 * @param name of the model
 * @param version 1, 2, 3, ...; never used twice
 * @param registeredAt when
 * @param live whether it is the one that answers
 */
public record ModelVersion(String name, int version, Instant registeredAt, boolean live) {
  /** As users write it: {@code apples@3}. */
  public String id() {
    return name + "@" + version;
  }
}
