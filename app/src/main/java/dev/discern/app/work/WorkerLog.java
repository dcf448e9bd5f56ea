package dev.discern.app.work;

import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.queue.HeartbeatReport;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.worker.WorkerReport;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a worker does, in the log. */
public final class WorkerLog implements WorkerReport, HeartbeatReport {
  private static final Logger LOG = LoggerFactory.getLogger("dev.discern.worker");

  @Override
  public void finished(Result result) {
    if (result.outcome() instanceof Outcome.SetAside aside) {
      LOG.warn("{} is set aside: {}", result.key().text(), aside.sentence());
    } else {
      LOG.debug("{} is done: {}", result.key().text(), result.objectKey());
    }
  }

  @Override
  public void givenBack(Lease lease, String why) {
    LOG.info("Message {} goes back to the queue: {}", lease.messageId(), why);
  }

  @Override
  public void passedOver(Lease lease, String why) {
    LOG.info("Message {} is passed over: {}", lease.messageId(), why);
  }

  @Override
  public void shutOut(String why) {
    LOG.error("{}", why);
  }

  @Override
  public void waiting(String why, Duration time) {
    LOG.warn("Waiting {} ms: {}", time.toMillis(), why);
  }

  @Override
  public void lost(List<Lease> leases) {
    LOG.warn(
        "{} leases lapsed while they were worked on; another worker may repeat it", leases.size());
  }

  @Override
  public void failed(Throwable reason) {
    LOG.warn("The queue did not hear that the work goes on: {}", String.valueOf(reason));
  }
}
