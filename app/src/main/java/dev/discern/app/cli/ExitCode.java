package dev.discern.app.cli;

import dev.discern.refusal.RefusalCode;

/**
 * What a command's end tells the script that called it; {@link DiscernCommand} explains each in its
 * help.
 */
final class ExitCode {
  static final int OK = 0;
  static final int INTERNAL = 1;
  static final int REFUSED = 3;
  static final int NOT_FOUND = 4;
  static final int UNAVAILABLE = 5;
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  static int of(RefusalCode code) {
    return switch (code.kind()) {
      case NOT_FOUND -> NOT_FOUND;
      case TOO_MANY, UNAVAILABLE -> UNAVAILABLE;
      case INTERNAL -> INTERNAL;
      case INVALID, UNAUTHENTICATED, FORBIDDEN, CONFLICT, TOO_LARGE, UNSUPPORTED, UNPROCESSABLE ->
          REFUSED;
    };
  }
}
