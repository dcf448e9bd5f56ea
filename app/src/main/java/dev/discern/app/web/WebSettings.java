package dev.discern.app.web;

import dev.discern.app.access.AccessMode;
import dev.discern.app.access.Door;
import dev.discern.app.web.intake.IntakeLimits;
import java.time.Duration;

/**
 * How the web server listens.
 *
 * @param bind address to listen on; {@code 0.0.0.0} for every one of this machine
 * @param port to listen on; 0 for any free one
 * @param idle how long a connection may say nothing in the middle of a request
 * @param intake what requests may cost
 * @param door who is let in; open only on an address that no other machine can reach
 */
public record WebSettings(String bind, int port, Duration idle, IntakeLimits intake, Door door) {
  public WebSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    }
    AccessMode unused = AccessMode.at(bind, door.mode()); // refuses an open door to the street
  }

  /**
   * The usual: 20 seconds of silence at most, and limits that suit this process.
   *
   * @param photoWithin how long one photo may be worked on
   */
  public static WebSettings on(String bind, int port, Door door, Duration photoWithin) {
    Runtime machine = Runtime.getRuntime();
    return new WebSettings(
        bind,
        port,
        Duration.ofSeconds(20),
        IntakeLimits.suiting(machine.availableProcessors(), machine.maxMemory(), photoWithin),
        door);
  }
}
