package dev.discern.app.web;

import dev.discern.app.web.problem.ProblemValve;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Sets the container up. */
final class TomcatSettings
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
  private final WebSettings settings;

  TomcatSettings(WebSettings settings) {
    this.settings = settings;
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE; // after the framework, which puts in a valve of its own
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setPort(settings.port());
    factory.setAddress(address());
    factory.addConnectorCustomizers(
        connector -> {
          connector.setParseBodyMethods(""); // a body is a photo, whatever type it claims to be
          connector.setProperty("connectionTimeout", "" + settings.idle().toMillis());
          connector.setProperty("connectionUploadTimeout", "" + settings.idle().toMillis());
        });
    factory.addInitializers(
        context -> context.getSessionCookieConfig().setSecure(settings.door().isBehindTls()));
    factory.addContextCustomizers(
        context ->
            ((StandardHost) context.getParent())
                .setErrorReportValveClass(ProblemValve.class.getName()));
  }

  private InetAddress address() {
    try {
      return InetAddress.getByName(settings.bind());
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }
}
