package dev.discern.app.web.problem;

import dev.discern.objects.ObjectStoreForbidden;
import dev.discern.objects.ObjectStoreUnavailable;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.LedgerUnavailable;
import dev.discern.serving.queue.WorkQueueForbidden;
import dev.discern.serving.queue.WorkQueueUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says as a refusal what the framework says with an exception or a status. */
final class Refusals {
  private static final int AWAY_SECONDS = 5;
  private static final int FULL_SECONDS = 60;

  private Refusals() {}

  static Refusal of(Exception e, String path) {
    if (e instanceof Refusal refusal) {
      return refusal;
    }
    if (e instanceof HttpRequestMethodNotSupportedException method) {
      return notAllowed(method.getMethod(), path);
    }
    if (e instanceof MethodArgumentTypeMismatchException argument) {
      return Refusal.of(
          RefusalCode.REQUEST_INVALID,
          argument.getName(),
          "cannot be \"%s\". Write it as the documentation does.".formatted(argument.getValue()));
    }
    if (e instanceof MissingServletRequestParameterException missing) {
      return Refusal.of(
          RefusalCode.REQUEST_INVALID,
          missing.getParameterName(),
          "is missing. Add ?%s=... to the address; in a form it is not looked for."
              .formatted(missing.getParameterName()));
    }
    if (e instanceof ObjectStoreForbidden || e instanceof WorkQueueForbidden) {
      return forbidden().because(e);
    }
    if (isOfAFullDisk(e)) {
      return full().because(e);
    }
    if (e instanceof LedgerUnavailable
        || e instanceof ObjectStoreUnavailable
        || e instanceof WorkQueueUnavailable) {
      return away().because(e);
    }
    if (e instanceof ErrorResponse response) {
      return of(response.getStatusCode().value(), path).because(e);
    }
    return of(500, path).because(e);
  }

  static Refusal of(int status, String path) {
    return switch (status) {
      case 404 ->
          Refusal.of(
              RefusalCode.NOT_FOUND, path, "is not here. /openapi.json lists the addresses.");
      case 405 -> notAllowed("This method", path);
      case 413 ->
          Refusal.of(RefusalCode.REQUEST_TOO_LARGE, "The request", "is too large. Send less.");
      case 503 ->
          Refusal.of(RefusalCode.NOT_READY, "Discern", "is not ready. Try again in a moment.");
      default -> status < 500 ? invalid() : internal();
    };
  }

  private static Refusal notAllowed(String method, String path) {
    return Refusal.of(
        RefusalCode.METHOD_NOT_ALLOWED,
        method,
        "is not allowed for %s. The Allow header names what is.".formatted(path));
  }

  private static Refusal away() {
    return Refusal.of(
            RefusalCode.NOT_READY,
            "Discern",
            "cannot reach its database or its store now. What it has taken is safe; ask again"
                + " soon.")
        .with("retryAfterSeconds", AWAY_SECONDS);
  }

  /** Whichever disk it is, of a database or of a store, its server says so in the same words. */
  private static boolean isOfAFullDisk(@Nullable Throwable e) {
    return e != null
        && (String.valueOf(e.getMessage()).contains("No space left on device")
            || isOfAFullDisk(e.getCause()));
  }

  private static Refusal full() {
    return Refusal.of(
            RefusalCode.DISK_FULL,
            "Discern",
            "has no room left on the disk of its database or its store. What it has taken is safe;"
                + " free some space and ask again.")
        .with("retryAfterSeconds", FULL_SECONDS);
  }

  /** What exactly is shut is for the log, not for everybody. */
  private static Refusal forbidden() {
    return Refusal.of(
        RefusalCode.STORAGE_FORBIDDEN,
        "Discern",
        "is not let into its object store or its queues: its credentials or their rights are"
            + " wrong. Its log names what to check.");
  }

  private static Refusal invalid() {
    return Refusal.of(
        RefusalCode.REQUEST_INVALID,
        "The request",
        "cannot be understood. /openapi.json describes what can be asked.");
  }

  private static Refusal internal() {
    return Refusal.of(
        RefusalCode.INTERNAL_ERROR,
        "Discern",
        "failed while answering; the log says why. Try again, and report it if it stays.");
  }
}
