package dev.discern.serving.delivery.pipeline;

import java.util.List;

/**
 * What is done with the photos of one folder of the inbox.
 *
 * @param name of that folder
 * @param model that answers: the name of a registered one
 * @param rules every one that holds is applied, in their order; none hides a later one
 */
public record Pipeline(String name, String model, List<Rule> rules) {
  public Pipeline {
    rules = List.copyOf(rules);
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}")) {
      throw new IllegalArgumentException(
          "\"%s\" is no pipeline's name; use 1 to 63 letters, digits, dots, hyphens and underscores, a letter or digit first"
              .formatted(name));
    }
  }
}
