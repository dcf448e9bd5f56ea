package dev.discern.bench.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A server and its workers, of which one is killed now and then; a killed server is started again.
 */
final class Victims {
  private final RunningDiscern discern;
  private final Random random;
  private int serverKills;
  private int workerKills;

  Victims(RunningDiscern discern, long seed) {
    this.discern = discern;
    this.random = new Random(seed);
  }

  String kills() {
    return "%d of the server (page, storage, queue and ledger), %d of workers"
        .formatted(serverKills, workerKills);
  }

  /**
   * Kills one of those that have come up, each as likely as the other; none while the server
   * starts.
   */
  void killOne() throws IOException {
    if (!discern.isReady()) {
      return;
    }
    List<ProcessHandle> up = new ArrayList<>(discern.workers());
    up.add(discern.server());
    ProcessHandle victim = up.get(random.nextInt(up.size()));
    victim.destroyForcibly(); // SIGKILL
    if (victim.equals(discern.server())) {
      serverKills++;
      discern.again();
    } else {
      workerKills++;
    }
  }
}
