package dev.discern.app.config;

import dev.discern.refusal.Refusal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    if (file == null) {
      DeliverySettings none = DeliverySettings.of(Map.of(), null, null, environment);
      return settings(SettingsYaml.NOTHING, home, none);
    }
    SettingsFile source = new SettingsFile(file);
    SettingsYaml written = source.read();
    return settings(written, home, delivery(source, written));
  }

  private Settings settings(SettingsYaml written, @Nullable Path home, DeliverySettings delivery) {
    return new Settings(
        (home == null ? home(written) : home).toAbsolutePath().normalize(),
        nativeCache(),
        Objects.requireNonNullElse(written.server(), Settings.Server.DEFAULT),
        Objects.requireNonNullElse(written.image(), Settings.Image.DEFAULT),
        Objects.requireNonNullElse(written.access(), Settings.Access.DEFAULT),
        delivery,
        Objects.requireNonNullElse(written.storage(), StorageSettings.DEFAULT),
        Objects.requireNonNullElse(written.worker(), WorkerSettings.DEFAULT),
        LedgerDatabase.of(written.database(), environment),
        Objects.requireNonNullElse(written.addresses(), AddressSettings.NONE),
        Objects.requireNonNullElse(written.retention(), RetentionSettings.NONE));
  }

  private DeliverySettings delivery(SettingsFile file, SettingsYaml written) {
    try {
      return DeliverySettings.of(
          Objects.requireNonNullElse(written.pipelines(), Map.of()),
          written.mail(),
          written.timeZone(),
          environment);
    } catch (IllegalArgumentException e) {
      throw file.invalid("is wrong at " + e.getMessage() + ".").because(e);
    }
  }

  private Path home(SettingsYaml written) {
    return written.home() == null ? defaultHome() : expand(written.home());
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
}
