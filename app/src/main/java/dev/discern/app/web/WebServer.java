package dev.discern.app.web;

import dev.discern.refusal.Refusal;
import java.util.Objects;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A running web server. */
public final class WebServer implements AutoCloseable {
  private final ServletWebServerApplicationContext context;

  private WebServer(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts listening, warms the models up, and returns when everything is ready. Until then {@code
   * /actuator/health/readiness} says no.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} when the port or the address cannot be listened
   *     on
   */
  public static WebServer start(WebSettings settings, WebPorts ports) {
    SpringApplication program = program();
    program.addInitializers(
        context -> {
          ConfigurableListableBeanFactory beans = context.getBeanFactory();
          beans.registerSingleton("settings", settings);
          beans.registerSingleton("intakeLimits", settings.intake());
          beans.registerSingleton("door", settings.door());
          beans.registerSingleton("registry", ports.registry());
          beans.registerSingleton("liveModels", ports.models());
          beans.registerSingleton("limits", ports.limits());
          beans.registerSingleton("nanoTime", ports.nanoTime());
          if (ports.jobs() != null) {
            beans.registerSingleton("jobPorts", ports.jobs());
          }
          if (ports.desk() != null) {
            beans.registerSingleton("deskPorts", ports.desk());
          }
        });
    return new WebServer(run(program, settings));
  }

  /** The port it listens on, also when any free one was asked for. */
  public int port() {
    return Objects.requireNonNull(context.getWebServer(), "the server is not running").getPort();
  }

  /** Takes no more requests, lets those in flight end, and stops. Closing twice is closing once. */
  @Override
  public void close() {
    context.close();
  }

  private static SpringApplication program() {
    bridgeTheContainersLog();
    SpringApplication program = new SpringApplication(ServingConfiguration.class);
    program.setWebApplicationType(WebApplicationType.SERVLET);
    program.setEnvironment(new FixedEnvironment());
    program.setBannerMode(Banner.Mode.OFF);
    program.setLogStartupInfo(false);
    program.setRegisterShutdownHook(false); // who starts it closes it, before the models
    program.setListeners(
        program.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList()); // logging is the program's business, not the framework's
    return program;
  }

  private static void bridgeTheContainersLog() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }

  private static ServletWebServerApplicationContext run(SpringApplication program, WebSettings at) {
    try {
      return (ServletWebServerApplicationContext) program.run();
    } catch (RuntimeException e) {
      throw BindRefusals.of(e, at);
    }
  }
}
