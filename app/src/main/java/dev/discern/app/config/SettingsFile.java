package dev.discern.app.config;

import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file with settings. This class is loaded when there is one to read: a command without one
 * starts sooner.
 */
record SettingsFile(Path path) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * What it says.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID}, naming the key and, where one is near, the key
   *     that was meant
   */
  SettingsYaml read() {
    try {
      JsonNode tree = YAML.readTree(Files.readString(path));
      if (!tree.isObject() && !tree.isMissingNode() && !tree.isNull()) {
        throw invalid("has no keys. Write each setting as \"key: value\", in sections.");
      }
      return YAML.treeToValue(withDefaults(tree), SettingsYaml.class);
    } catch (IOException e) {
      throw invalid("cannot be read. Name a YAML file with --config, or leave it out.").because(e);
    } catch (UnrecognizedPropertyException e) {
      throw invalid(unknownKey(e)).because(e);
    } catch (JacksonException e) {
      throw invalid("is wrong at %s: %s".formatted(place(e), rootMessage(e))).because(e);
    }
  }

  Refusal invalid(String predicate) {
    return Refusal.of(RefusalCode.CONFIGURATION_INVALID, path.toString(), predicate);
  }

  /** A section that names one of its keys keeps the defaults of the others. */
  private static JsonNode withDefaults(JsonNode tree) {
    ObjectNode all = YAML.createObjectNode();
    if (tree instanceof ObjectNode given) {
      all.setAll(given);
      fill(all, "server", Settings.Server.DEFAULT);
      fill(all, "image", Settings.Image.DEFAULT);
      fill(all, "storage", StorageSettings.DEFAULT);
      fill(all, "worker", WorkerSettings.DEFAULT);
      fill(all, "addresses", AddressSettings.NONE);
    }
    return all;
  }

  private static void fill(ObjectNode all, String section, Object defaults) {
    if (all.get(section) instanceof ObjectNode given) {
      ObjectNode filled = YAML.valueToTree(defaults);
      all.set(section, filled.setAll(given));
    }
  }

  private static String unknownKey(UnrecognizedPropertyException e) {
    List<String> known = e.getKnownPropertyIds().stream().map(String::valueOf).toList();
    return "has an unknown key, \"%s\".%s"
        .formatted(place(e), NearNames.hint(e.getPropertyName(), known));
  }

  private static String place(JacksonException e) {
    String path =
        e.getPath().stream()
            .map(SettingsFile::step)
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "");
    return path.isEmpty() && e.getLocation() != null ? "line " + e.getLocation().getLineNr() : path;
  }

  private static String step(JacksonException.Reference reference) {
    return reference.getPropertyName() == null
        ? "[" + reference.getIndex() + "]"
        : "." + reference.getPropertyName();
  }

  private static String rootMessage(JacksonException e) {
    return e instanceof DatabindException && e.getCause() != null
        ? String.valueOf(e.getCause().getMessage()).replaceFirst("\\.+$", "") + "."
        : String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
  }
}
