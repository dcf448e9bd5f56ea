package dev.discern.app.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the web server lets visitors in.
 *
 * @param mode open only where nobody else can reach it
 * @param address under which Discern is known to others, such as {@code https://desk.example.org},
 *     or null
 */
public record Door(AccessMode mode, @Nullable URI address, Entrance entrance) {
  /** Whether visitors come by https, so that their cookies must not go any other way. */
  public boolean isBehindTls() {
    return address != null && "https".equalsIgnoreCase(address.getScheme());
  }
}
