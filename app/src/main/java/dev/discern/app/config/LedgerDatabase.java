package dev.discern.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which database the ledger is in. Its password is looked up when it is asked for: a command that
 * opens no database needs none.
 */
public final class LedgerDatabase {
  private final Written written;
  private final Map<String, String> environment;

  private LedgerDatabase(Written written, Map<String, String> environment) {
    this.written = written;
    this.environment = environment;
  }

  /** As it is written; null for a file in the home. */
  static LedgerDatabase of(@Nullable Written written, Map<String, String> environment) {
    return new LedgerDatabase(written == null ? Written.NOTHING : written, environment);
  }

  /**
   * The address as JDBC writes it.
   *
   * @param home where the ledger is when nothing else is said
   */
  public String url(Path home) {
    return written.url() == null
        ? "jdbc:h2:" + home.resolve("ledger").resolve("ledger")
        : written.url();
  }

  public String user() {
    return written.user() == null ? "sa" : written.user();
  }

  /**
   * The password; null when none is needed.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} when it is not in the environment
   */
  public @Nullable String password() {
    String name = written.passwordEnv();
    if (name == null) {
      return null;
    }
    String password = environment.get(name);
    if (password == null || password.isEmpty()) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "database.password-env",
          "names %s, which is not set. Set it in the environment to the password of %s."
              .formatted(name, user()));
    }
    return password;
  }

  /** The environment variable that the password is in; empty when none is needed. */
  Optional<String> secretName() {
    return Optional.ofNullable(written.passwordEnv());
  }

  /** How many connections are open at most. */
  public int connections() {
    return written.connections() == null ? Written.CONNECTIONS : written.connections();
  }

  /**
   * The section as it is written.
   *
   * @param passwordEnv the name of the environment variable with the password
   */
  record Written(
      @Nullable String url,
      @Nullable String user,
      @JsonProperty("password-env") @Nullable String passwordEnv,
      @Nullable Integer connections) {
    static final Written NOTHING = new Written(null, null, null, null);
    static final int CONNECTIONS = 10;
    private static final int MOST_CONNECTIONS = 200;

    Written {
      if (url != null && !url.startsWith("jdbc:")) {
        throw new IllegalArgumentException(
            "url is %s; write it like jdbc:mariadb://db.example.org/discern".formatted(url));
      }
      if (url == null && (user != null || passwordEnv != null)) {
        throw new IllegalArgumentException(
            "user and password-env belong to a url; write it like"
                + " jdbc:mariadb://db.example.org/discern");
      }
      if (connections != null && (connections < 2 || connections > MOST_CONNECTIONS)) {
        throw new IllegalArgumentException(
            "connections is %d; it is 2 to %d".formatted(connections, MOST_CONNECTIONS));
      }
    }
  }
}
