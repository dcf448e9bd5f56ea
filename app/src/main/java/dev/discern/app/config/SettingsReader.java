package dev.discern.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.discern.app.config.pipelines.MailServerYaml;
import dev.discern.app.config.pipelines.PipelineYaml;
import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the settings; a file that says something Discern does not understand is refused whole. */
public final class SettingsReader {
  private final Map<String, String> environment;

  public SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /** A reader of this process's environment. */
  public static SettingsReader ofProcess() {
    return new SettingsReader(System.getenv());
  }

  /**
   * The settings in force: the command line before the file, the file before the environment, the
   * environment before the defaults.
   *
   * @param file a YAML file, or null for none
   * @param home what {@code --home} says, or null
   * @throws Refusal {@code CONFIGURATION_INVALID}, naming the key and, where one is near, the key
   *     that was meant
   */
  public Settings read(@Nullable Path file, @Nullable Path home) {
    Settings.Server server = Settings.Server.DEFAULT;
    Settings.Image image = Settings.Image.DEFAULT;
    Settings.Access access = Settings.Access.DEFAULT;
    DeliverySettings delivery = DeliverySettings.of(Map.of(), null, null, environment);
    StorageSettings storage = StorageSettings.DEFAULT;
    WorkerSettings worker = WorkerSettings.DEFAULT;
    LedgerDatabase ledger = LedgerDatabase.of(null, environment);
    AddressSettings addresses = AddressSettings.NONE;
    RetentionSettings retention = RetentionSettings.NONE;
    Path place = defaultHome();
    if (file != null) {
      Written written = parse(file);
      server = written.server() == null ? server : written.server();
      image = written.image() == null ? image : written.image();
      access = written.access() == null ? access : written.access();
      delivery = delivery(file, written);
      storage = written.storage() == null ? storage : written.storage();
      worker = written.worker() == null ? worker : written.worker();
      ledger = LedgerDatabase.of(written.database(), environment);
      addresses = written.addresses() == null ? addresses : written.addresses();
      retention = written.retention() == null ? retention : written.retention();
      place = written.home() == null ? place : expand(written.home());
    }
    return new Settings(
        (home == null ? place : home).toAbsolutePath().normalize(),
        nativeCache(),
        server,
        image,
        access,
        delivery,
        storage,
        worker,
        ledger,
        addresses,
        retention);
  }

  private DeliverySettings delivery(Path file, Written written) {
    try {
      Map<String, PipelineYaml> pipelines =
          written.pipelines() == null ? Map.of() : written.pipelines();
      return DeliverySettings.of(pipelines, written.mail(), written.timeZone(), environment);
    } catch (IllegalArgumentException e) {
      throw invalid(file, "is wrong at " + e.getMessage() + ".").because(e);
    }
  }

  private Path defaultHome() {
    String named = environment.get("DISCERN_HOME");
    return named == null || named.isBlank() ? expand("~/.discern") : Path.of(named);
  }

  private Path nativeCache() {
    String caches = environment.get("XDG_CACHE_HOME");
    Path root = caches == null || caches.isBlank() ? expand("~/.cache") : Path.of(caches);
    return root.toAbsolutePath().resolve("discern");
  }

  private static Path expand(String path) {
    return path.startsWith("~/")
        ? Path.of(System.getProperty("user.home"), path.substring(2))
        : Path.of(path);
  }

  private static Written parse(Path file) {
    try {
      JsonNode tree = Yaml.MAPPER.readTree(Files.readString(file));
      if (!tree.isObject() && !tree.isMissingNode() && !tree.isNull()) {
        throw invalid(file, "has no keys. Write each setting as \"key: value\", in sections.");
      }
      return Yaml.MAPPER.treeToValue(withDefaults(tree), Written.class);
    } catch (IOException e) {
      throw invalid(file, "cannot be read. Name a YAML file with --config, or leave it out.")
          .because(e);
    } catch (UnrecognizedPropertyException e) {
      throw invalid(file, unknownKey(e)).because(e);
    } catch (JacksonException e) {
      throw invalid(file, "is wrong at %s: %s".formatted(place(e), rootMessage(e))).because(e);
    }
  }

  /** A section that names one of its keys keeps the defaults of the others. */
  private static JsonNode withDefaults(JsonNode tree) {
    ObjectNode all = Yaml.MAPPER.createObjectNode();
    if (tree instanceof ObjectNode given) {
      all.setAll(given);
      fill(all, "server", Yaml.MAPPER.valueToTree(Settings.Server.DEFAULT));
      fill(all, "image", imageDefaults());
      fill(all, "storage", storageDefaults());
      fill(all, "worker", workerDefaults());
      fill(all, "addresses", Yaml.MAPPER.valueToTree(AddressSettings.NONE));
    }
    return all;
  }

  private static ObjectNode imageDefaults() {
    ObjectNode defaults = Yaml.MAPPER.createObjectNode();
    defaults.put("max-bytes", String.valueOf(Settings.Image.DEFAULT.maxBytes().count()));
    defaults.put("max-megapixels", Settings.Image.DEFAULT.maxMegapixels());
    defaults.put("accept-truncated", Settings.Image.DEFAULT.acceptTruncated());
    return defaults;
  }

  private static ObjectNode storageDefaults() {
    ObjectNode defaults = Yaml.MAPPER.valueToTree(StorageSettings.DEFAULT);
    return defaults.put("upload-within", StorageSettings.DEFAULT.uploadWithin().toString());
  }

  private static ObjectNode workerDefaults() {
    ObjectNode defaults = Yaml.MAPPER.valueToTree(WorkerSettings.DEFAULT);
    WorkerSettings worker = WorkerSettings.DEFAULT;
    defaults.put("lease-for", worker.leaseFor().toString());
    defaults.put("photo-within", worker.photoWithin().toString());
    defaults.put("leave-within", worker.leaveWithin().toString());
    defaults.put("wait-at-most", worker.waitAtMost().toString());
    return defaults;
  }

  private static void fill(ObjectNode all, String section, ObjectNode defaults) {
    if (all.get(section) instanceof ObjectNode given) {
      all.set(section, defaults.setAll(given));
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
            .map(SettingsReader::step)
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

  private static Refusal invalid(Path file, String predicate) {
    return Refusal.of(RefusalCode.CONFIGURATION_INVALID, file.toString(), predicate);
  }

  /** Loaded when there is a file to read: a command without one starts sooner. */
  private static final class Yaml {
    static final YAMLMapper MAPPER =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  private record Written(
      @Nullable String home,
      Settings.@Nullable Server server,
      Settings.@Nullable Image image,
      Settings.@Nullable Access access,
      @Nullable Map<String, PipelineYaml> pipelines,
      @Nullable MailServerYaml mail,
      @JsonProperty("time-zone") @Nullable String timeZone,
      @Nullable StorageSettings storage,
      @Nullable WorkerSettings worker,
      LedgerDatabase.@Nullable Written database,
      @Nullable AddressSettings addresses,
      @Nullable RetentionSettings retention) {}
}
