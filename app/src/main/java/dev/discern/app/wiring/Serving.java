package dev.discern.app.wiring;

import dev.discern.app.config.Settings;
import dev.discern.app.models.LiveModels;
import dev.discern.app.web.WebPorts;
import dev.discern.app.web.WebServer;
import dev.discern.app.web.WebSettings;
import java.time.Duration;
import java.util.List;

/** A running service; closing it ends the server first, then what goes on behind it. */
public final class Serving implements AutoCloseable {
  private final WebServer server;
  private final Desk desk;
  private final Opened open;

  private Serving(WebServer server, Desk desk, Opened open) {
    this.server = server;
    this.desk = desk;
    this.open = open;
  }

  static Serving start(House house, List<String> workerArguments) {
    Settings.Server server = house.settings().server();
    Duration photoWithin = house.settings().worker().photoWithin().time();
    WebSettings at =
        WebSettings.on(server.bind(), server.port(), house.guard().door(), photoWithin);
    Opened open = new Opened();
    try {
      LiveModels models = open.keep(house.liveModels());
      Desk desk = open.keep(Desk.open(house, models, workerArguments));
      return new Serving(open.keep(WebServer.start(at, ports(house, models, desk))), desk, open);
    } catch (RuntimeException | Error e) {
      open.close();
      throw e;
    }
  }

  private static WebPorts ports(House house, LiveModels models, Desk desk) {
    return new WebPorts(
        house.registry(),
        models,
        house.limits(),
        house.nanoTime(),
        desk.jobPorts(),
        desk.deskPorts());
  }

  public int port() {
    return server.port();
  }

  /** What goes on behind the page. */
  public Desk desk() {
    return desk;
  }

  @Override
  public synchronized void close() {
    open.close();
  }
}
