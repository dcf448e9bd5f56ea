package dev.discern.app.address;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why no photo came, in words. */
final class Unreachable {
  private Unreachable() {}

  static Refusal of(Step step, String predicate, Object... figures) {
    return Refusal.of(RefusalCode.ADDRESS_UNREACHABLE, step.words(), predicate.formatted(figures));
  }

  static Refusal because(Step step, IOException e) {
    return of(step, "%s", predicate(step, e)).because(e);
  }

  private static String predicate(Step step, IOException e) {
    if (e instanceof UnknownHostException) {
      return "is at a host that the name service does not know: %s. Check its spelling."
          .formatted(step.host());
    }
    if (e instanceof SSLException) {
      return "cannot be fetched safely: the certificate is not one of %s that is trusted here."
          .formatted(step.host());
    }
    return e instanceof SocketTimeoutException
        ? "does not answer in time. Try again later."
        : "broke off or cannot be reached. Try again later.";
  }
}
