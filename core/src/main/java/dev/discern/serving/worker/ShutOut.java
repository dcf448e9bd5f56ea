package dev.discern.serving.worker;

import dev.discern.objects.ObjectStoreForbidden;
import java.time.Duration;

/** The object store does not let this worker in: somebody has to change that. */
final class ShutOut extends NotNow {
  private static final long serialVersionUID = 1L;

  ShutOut(ObjectStoreForbidden why, Duration after) {
    super(String.valueOf(why.getMessage()), after);
  }
}
