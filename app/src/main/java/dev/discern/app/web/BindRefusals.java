package dev.discern.app.web;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Why a server cannot listen where it should, in words. */
final class BindRefusals {
  private BindRefusals() {}

  /** A refusal when the address or the port is to blame; otherwise what was thrown. */
  static RuntimeException of(RuntimeException thrown, WebSettings at) {
    for (@Nullable Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof PortInUseException) {
        return portTaken(at).because(thrown);
      }
      if (e instanceof SocketException || e instanceof UnknownHostException) {
        return cannotListen(at, String.valueOf(e.getMessage())).because(thrown);
      }
    }
    return thrown;
  }

  private static Refusal portTaken(WebSettings at) {
    return Refusal.of(
            RefusalCode.CONFIGURATION_INVALID,
            "Port %d".formatted(at.port()),
            "on %s is taken by another program. Stop that one, or choose another with --port."
                .formatted(at.bind()))
        .with("port", at.port());
  }

  private static Refusal cannotListen(WebSettings at, String why) {
    return Refusal.of(
            RefusalCode.CONFIGURATION_INVALID,
            "%s:%d".formatted(at.bind(), at.port()),
            "cannot be listened on (%s). Choose another address with --bind, another port with --port."
                .formatted(why))
        .with("bind", at.bind());
  }
}
