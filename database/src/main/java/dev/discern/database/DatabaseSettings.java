package dev.discern.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which database.
 *
 * @param url of JDBC: {@code jdbc:h2:...}, {@code jdbc:mariadb:...} (MySQL too), {@code
 *     jdbc:postgresql:...}
 * @param password null for none
 * @param connections at most open at once
 * @param patience how long a call waits for a database that does not answer
 */
public record DatabaseSettings(
    String url, String user, @Nullable String password, int connections, Duration patience) {
  /** Where it is: an embedded one's file, without its ending, or a server's address. */
  String place() {
    return url.replaceFirst("^jdbc:(h2:)?(file:)?", "").replaceFirst(";.*", "");
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
