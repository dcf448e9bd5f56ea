package dev.discern.app.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may come in without saying who they are. */
public enum AccessMode {
  /** Everybody who sits at this machine; never where others can reach it. */
  OPEN,
  /** Nobody: users log in, programs show a key. */
  USERS;

  @JsonCreator
  static AccessMode of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "open" -> OPEN;
      case "users" -> USERS;
      default -> throw new IllegalArgumentException("\"" + word + "\" is neither open nor users");
    };
  }

  /**
   * The mode in force.
   *
   * @param asked what the settings say, or null for what suits the address: open on loopback, users
   *     everywhere else
   * @throws Refusal {@code CONFIGURATION_INVALID} when open is asked for and others can reach it
   */
  public static AccessMode at(String bind, @Nullable AccessMode asked) {
    boolean alone = isLoopback(bind);
    if (asked == OPEN && !alone) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "access.mode",
          "is open, but Discern would listen on %s, where others can reach it. Set access.mode: users, or listen on 127.0.0.1 only."
              .formatted(bind));
    }
    return asked != null ? asked : alone ? OPEN : USERS;
  }

  private static boolean isLoopback(String bind) {
    try {
      return InetAddress.getByName(bind).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false; // listening there will say why not
    }
  }
}
