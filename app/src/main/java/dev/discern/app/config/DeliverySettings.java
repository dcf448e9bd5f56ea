package dev.discern.app.config;

import dev.discern.app.config.pipelines.MailServerYaml;
import dev.discern.app.config.pipelines.PipelineYaml;
import dev.discern.app.mail.MailServer;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.delivery.pipeline.Action;
import dev.discern.serving.delivery.pipeline.Pipeline;
import dev.discern.serving.delivery.pipeline.Pipelines;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done with answers, and by which ways. Secrets are looked up when they are asked for: a
 * command that delivers nothing needs none.
 */
public final class DeliverySettings {
  private final Pipelines pipelines;
  private final @Nullable MailServerYaml mail;
  private final ZoneId zone;
  private final Map<String, String> environment;

  private DeliverySettings(
      Pipelines pipelines,
      @Nullable MailServerYaml mail,
      ZoneId zone,
      Map<String, String> environment) {
    this.pipelines = pipelines;
    this.mail = mail;
    this.zone = zone;
    this.environment = environment;
  }

  /**
   * As they are written.
   *
   * @param zone null for this machine's
   * @throws IllegalArgumentException when something is missing or none, saying first where
   */
  static DeliverySettings of(
      Map<String, @Nullable PipelineYaml> pipelines,
      @Nullable MailServerYaml mail,
      @Nullable String zone,
      Map<String, String> environment) {
    List<Pipeline> named = new ArrayList<>();
    pipelines.forEach((name, pipeline) -> named.add(named(name, pipeline)));
    return new DeliverySettings(
        new Pipelines(named),
        mail == null ? null : mail.complete(),
        zone == null ? ZoneId.systemDefault() : zone(zone),
        environment);
  }

  private static Pipeline named(String name, @Nullable PipelineYaml pipeline) {
    if (pipeline == null) {
      throw new IllegalArgumentException(
          "pipelines.%s: it is empty; name its model, such as model: apples".formatted(name));
    }
    return pipeline.named(name);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "time-zone: \"%s\" is none; write it like Europe/Berlin".formatted(name), e);
    }
  }

  public Pipelines pipelines() {
    return pipelines;
  }

  /** In which quiet hours, digests and the dates of filed photos are meant. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Who takes mails; empty when they are kept in a folder.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} when its password is not in the environment
   */
  public Optional<MailServer> mailServer() {
    return Optional.ofNullable(mail).map(written -> written.server(environment));
  }

  /**
   * What webhooks are signed with, by name.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} when one is not in the environment, or is none
   */
  public Map<String, String> secrets() {
    Map<String, String> secrets = new TreeMap<>();
    actions(Action.Webhook.class)
        .map(Action.Webhook::secret)
        .forEach(name -> secrets.put(name, secret(name)));
    return secrets;
  }

  /** The environment variables that passwords and secrets are in. */
  Set<String> secretNames() {
    Set<String> names =
        actions(Action.Webhook.class).map(Action.Webhook::secret).collect(Collectors.toSet());
    if (mail != null && mail.passwordEnv() != null) {
      names.add(mail.passwordEnv());
    }
    return names;
  }

  /**
   * The buckets that photos are filed into.
   *
   * @param own buckets that Discern reads from; what is filed there would be taken for new photos
   * @throws Refusal {@code CONFIGURATION_INVALID} when one of those is filed into
   */
  public Set<String> filingBuckets(Collection<String> own) {
    Set<String> buckets =
        actions(Action.FileAway.class).map(Action.FileAway::bucket).collect(Collectors.toSet());
    buckets.stream()
        .filter(own::contains)
        .findFirst()
        .ifPresent(
            bucket -> {
              throw Refusal.of(
                  RefusalCode.CONFIGURATION_INVALID,
                  "A rule that files into the bucket " + bucket,
                  "would have Discern take its own copies for new photos. Name another bucket.");
            });
    return buckets;
  }

  private <T extends Action> Stream<T> actions(Class<T> kind) {
    return pipelines.all().stream()
        .flatMap(pipeline -> pipeline.rules().stream())
        .flatMap(rule -> rule.then().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private String secret(String name) {
    String secret = environment.get(name);
    if (secret == null || secret.isEmpty()) {
      throw refusal(
          name, "is not set. Set this environment variable to the secret of its webhook.");
    }
    if (secret.startsWith("whsec_") && !isBase64(secret.substring("whsec_".length()))) {
      throw refusal(name, "begins with whsec_, but no base64 follows. Copy the secret whole.");
    }
    return secret;
  }

  private static boolean isBase64(String text) {
    try {
      return Base64.getDecoder().decode(text).length > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Refusal refusal(String name, String predicate) {
    return Refusal.of(RefusalCode.CONFIGURATION_INVALID, "secret-env " + name, predicate);
  }
}
