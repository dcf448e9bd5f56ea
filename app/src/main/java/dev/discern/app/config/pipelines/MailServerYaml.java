package dev.discern.app.config.pipelines;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.discern.app.mail.MailServer;
import dev.discern.app.mail.MailServer.Encryption;
import dev.discern.app.mail.MailServer.Login;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.refusal.Vocabulary;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mail server as it is written.
 *
 * @param port null for the usual one
 * @param encryption {@code starttls}, {@code tls} or {@code none}; null for the first
 * @param passwordEnv the name of the environment variable with the password
 */
public record MailServerYaml(
    @Nullable String host,
    @Nullable Integer port,
    @Nullable String encryption,
    @Nullable String user,
    @JsonProperty("password-env") @Nullable String passwordEnv,
    @Nullable String from) {
  private static final Vocabulary<Encryption> ENCRYPTIONS =
      Vocabulary.of(Encryption.values(), way -> way.name().toLowerCase(Locale.ROOT));

  public MailServerYaml {
    Encryption way = encryption(encryption);
    if (port != null && (port < 1 || port > 65535)) {
      throw new IllegalArgumentException("port is %d; a port is 1 to 65535".formatted(port));
    }
    if (user != null && way == Encryption.NONE && !isHere(host)) {
      throw new IllegalArgumentException(
          "encryption is none, so that the password would go out readable; use starttls or tls");
    }
    if (from != null) {
      Addresses.parse(from);
    }
  }

  /** All that a server needs is there. */
  public MailServerYaml complete() {
    Required.of(host, "mail", "host", "write it like host: smtp.example.org");
    Required.of(from, "mail", "from", "write it like from: discern@example.org");
    if (user != null || passwordEnv != null) {
      Required.of(user, "mail", "user", "user and password-env belong together");
      Required.of(passwordEnv, "mail", "password-env", "user and password-env belong together");
    }
    return this;
  }

  /**
   * The server, with its password.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} when the environment does not have it
   */
  public MailServer server(Map<String, String> environment) {
    Encryption way = encryption(encryption);
    return new MailServer(
        text(host),
        port == null ? way.port() : port,
        way,
        user == null ? null : new Login(user, password(environment)),
        Addresses.parse(text(from)));
  }

  private String password(Map<String, String> environment) {
    String password = environment.get(text(passwordEnv));
    if (password == null || password.isEmpty()) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "mail.password-env",
          "names %s, which is not set. Set it in the environment to the password of %s."
              .formatted(passwordEnv, user));
    }
    return password;
  }

  private static boolean isHere(@Nullable String host) {
    return host != null && host.matches("localhost|127\\..*|\\[?::1]?");
  }

  private static Encryption encryption(@Nullable String word) {
    if (word == null) {
      return Encryption.STARTTLS;
    }
    return ENCRYPTIONS
        .find(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "encryption is \"%s\", which is none.%s"
                        .formatted(word, ENCRYPTIONS.hint(word))));
  }

  private static String text(@Nullable String required) {
    return required == null ? "" : required;
  }
}
