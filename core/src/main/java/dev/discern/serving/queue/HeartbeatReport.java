package dev.discern.serving.queue;

import java.util.List;

/** Hears of heartbeats that went wrong; called on the heart's thread, must not throw. */
public interface HeartbeatReport {
  /** These leases lapsed: another worker may have them, what we make of them may be made twice. */
  void lost(List<Lease> leases);

  /** The queue did not hear this beat; the next one tries again. */
  void failed(Throwable reason);
}
