package dev.discern.engine.packages;

import dev.discern.inference.model.ModelDescription;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code model.json}: written for people, read strictly, its format version first. */
final class DescriptionFile {
  private static final String VERSION = "formatVersion";
  private static final Set<String> MAY_BE_NULL =
      Set.of(
          "embedding",
          "activation",
          "originalScores",
          "originalScoreKind",
          "candidatesFrom",
          "domain",
          "farthest",
          "evidence");

  private DescriptionFile() {}

  static byte[] write(ModelDescription description) {
    return (PackageJson.page().writeValueAsString(description) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a description.
   *
   * @param name of the package, for refusals
   */
  static ModelDescription read(String name, byte[] json) {
    try {
      JsonNode tree = PackageJson.line().readTree(json);
      checkVersion(name, tree);
      checkComplete(name, tree);
      return PackageJson.line().treeToValue(asOfNow(tree), ModelDescription.class);
    } catch (JacksonException e) {
      throw broken(name, "cannot be read: " + firstLine(e)).because(e);
    }
  }

  private static void checkVersion(String name, JsonNode tree) {
    JsonNode version = tree.path(VERSION);
    if (!version.isInt()) {
      throw broken(name, "does not say its " + VERSION);
    }
    if (version.intValue() < 1 || version.intValue() > ModelDescription.FORMAT_VERSION) {
      throw Refusal.of(
              RefusalCode.PACKAGE_VERSION_UNKNOWN,
              name,
              "is a package of format version %d; this Discern knows versions up to %d. Update Discern."
                  .formatted(version.intValue(), ModelDescription.FORMAT_VERSION))
          .with("found", version.intValue());
    }
  }

  private static void checkComplete(String name, JsonNode tree) {
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      if (field.getValue().isNull() && !MAY_BE_NULL.contains(field.getKey())) {
        throw broken(name, "has no value for " + field.getKey());
      }
      checkComplete(name, field.getValue());
    }
  }

  /** Version 1 had one threshold for all labels, and neither conformal sets nor a domain. */
  private static JsonNode asOfNow(JsonNode tree) {
    if (tree.get("graph") instanceof ObjectNode graph && !graph.has("evidence")) {
      graph.putNull("evidence"); // graphs told where their scores come from later than version 2
    }
    if (tree.path(VERSION).intValue() == 1
        && tree instanceof ObjectNode description
        && tree.get("decision") instanceof ObjectNode decision) {
      description.put(VERSION, ModelDescription.FORMAT_VERSION);
      decision.putObject("acceptFromByLabel");
      decision.putNull("candidatesFrom");
      decision.putNull("domain");
    }
    return tree;
  }

  private static String firstLine(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("it is not JSON");
  }

  private static Refusal broken(String name, String predicate) {
    return Refusal.of(
        RefusalCode.PACKAGE_BROKEN,
        name,
        "is broken: its %s %s. Export the package again."
            .formatted(ModelPackage.DESCRIPTION, predicate));
  }
}
