package dev.discern.app.web;

import dev.discern.app.web.intake.IntakeLimits;
import java.time.Duration;

/**
 * How the web server listens.
 *
 * @param bind address to listen on; {@code 0.0.0.0} for every one of this machine
 * @param port to listen on; 0 for any free one
 * @param idle how long a connection may say nothing in the middle of a request
 * @param intake what requests may cost
 */
public record WebSettings(String bind, int port, Duration idle, IntakeLimits intake) {
  public WebSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    }
  }

  /** The usual: 20 seconds of silence at most, and limits that suit this process. */
  public static WebSettings on(String bind, int port) {
    Runtime machine = Runtime.getRuntime();
    return new WebSettings(
        bind,
        port,
        Duration.ofSeconds(20),
        IntakeLimits.suiting(machine.availableProcessors(), machine.maxMemory()));
  }
}
