package dev.discern.app.web.jobs;

import dev.discern.app.access.Scope;
import dev.discern.app.access.Visitor;
import dev.discern.app.access.trail.Actor;
import dev.discern.app.web.access.VisitorAttribute;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.job.Job;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who asks about jobs. People see each other's jobs, programs only their own unless they may read
 * everything; both change only their own.
 */
record Caller(Visitor visitor, String trace, String from) {
  private static final Pattern TRACE_PARENT =
      Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
  private static final SecureRandom RANDOM = new SecureRandom();

  static Caller of(HttpServletRequest request) {
    Visitor visitor =
        request.getAttribute(VisitorAttribute.NAME) instanceof Visitor known
            ? known
            : Visitor.LOCAL;
    return new Caller(visitor, trace(request), request.getRemoteAddr());
  }

  String name() {
    return visitor.name();
  }

  /** As the trail names them. */
  Actor actor() {
    return new Actor(name(), from);
  }

  /**
   * @throws Refusal {@code JOB_UNKNOWN}, as if it were not there
   */
  void maySee(Job job) {
    if (visitor.kind() == Visitor.Kind.KEY && !visitor.may(Scope.READ)) {
      mayChange(job);
    }
  }

  /**
   * @throws Refusal {@code JOB_UNKNOWN}, as if it were not there
   */
  void mayChange(Job job) {
    if (!visitor.may(Scope.ADMIN) && !job.caller().equals(visitor.name())) {
      throw unknown(job.id().value());
    }
  }

  static Refusal unknown(String id) {
    return Refusal.of(
        RefusalCode.JOB_UNKNOWN, "Job " + id, "is not here, or is somebody else's. Check its id.");
  }

  /** The caller's own trace (W3C Trace Context), or a new one. */
  private static String trace(HttpServletRequest request) {
    String parent = request.getHeader("traceparent");
    Matcher matcher = TRACE_PARENT.matcher(parent == null ? "" : parent);
    if (matcher.matches()) {
      return matcher.group(1);
    }
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
