package dev.discern.app.config.pipelines;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.discern.serving.delivery.pipeline.Action;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is written.
 *
 * @param secretEnv the name of the environment variable with the secret
 * @param allowPrivate whether it may be in this network, and without TLS
 */
public record WebhookYaml(
    @Nullable URI url,
    @JsonProperty("secret-env") @Nullable String secretEnv,
    @JsonProperty("allow-private") @Nullable Boolean allowPrivate) {
  public WebhookYaml {
    boolean inside = allowPrivate != null && allowPrivate;
    if (url != null
        && (url.getHost() == null || url.getUserInfo() != null || !isHttp(url, inside))) {
      throw new IllegalArgumentException(
          "url is %s; write it like https://example.org/discern, without a user (http only with allow-private: true)"
              .formatted(url));
    }
    if (secretEnv != null && !secretEnv.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new IllegalArgumentException(
          "secret-env is \"%s\", which no environment variable is called; write it like HOOK_SECRET"
              .formatted(secretEnv));
    }
  }

  Action.Webhook action(String place) {
    return new Action.Webhook(
        Required.of(url, place, "url", "write it like https://example.org/discern"),
        Required.of(
            secretEnv,
            place,
            "secret-env",
            "name the environment variable that holds the secret, such as HOOK_SECRET: every message is signed with it"),
        allowPrivate != null && allowPrivate);
  }

  private static boolean isHttp(URI url, boolean inside) {
    return "https".equals(url.getScheme()) || (inside && "http".equals(url.getScheme()));
  }
}
