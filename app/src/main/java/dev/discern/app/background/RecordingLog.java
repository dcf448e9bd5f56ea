package dev.discern.app.background;

import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.Recorded;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.recording.RecordingReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is recorded and found again, in the log and in figures. */
public final class RecordingLog implements RecordingReport {
  private static final Logger LOG = LoggerFactory.getLogger("dev.discern.recording");

  private final Pace pace;
  private final DeskMeters meters;

  public RecordingLog(Pace pace, DeskMeters meters) {
    this.pace = pace;
    this.meters = meters;
  }

  @Override
  public void recorded(Result result, Recorded how) {
    pace.recorded();
    meters.recorded(result, how);
    LOG.debug("{} of {}: {}", result.item(), result.key().text(), how);
  }

  @Override
  public void notUnderstood(Lease lease, Refusal why) {
    LOG.warn("Message {}: {}", lease.messageId(), why.sentence());
  }

  @Override
  public void queuedAgain(ItemId item, String why) {
    LOG.info("{} is queued again: {}", item, why);
  }

  @Override
  public void givenUp(ItemId item, String why) {
    LOG.warn("{} is given up: {}", item, why);
  }
}
