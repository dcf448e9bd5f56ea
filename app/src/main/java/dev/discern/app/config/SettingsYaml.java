package dev.discern.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.discern.app.config.pipelines.MailServerYaml;
import dev.discern.app.config.pipelines.PipelineYaml;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings as a file has them, each under its key; null where it says nothing. */
record SettingsYaml(
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
    @Nullable RetentionSettings retention) {
  /** What is said where there is no file. */
  static final SettingsYaml NOTHING =
      new SettingsYaml(null, null, null, null, null, null, null, null, null, null, null, null);
}
