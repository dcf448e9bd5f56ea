package dev.discern.app.web.desk;

import dev.discern.app.access.trail.Trail;
import dev.discern.app.mail.MailFolder;
import dev.discern.serving.forgetting.Forgetting;
import dev.discern.serving.forgetting.Keeping;
import dev.discern.serving.intake.SentAgain;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.ledger.notice.Outbox;
import dev.discern.serving.queue.DeadLetters;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * What is behind the desk's pages.
 *
 * @param deadLetters by the name of their queue
 * @param keeping how long things are kept, to be told
 */
public record DeskPorts(
    Jobs jobs,
    History history,
    Outbox outbox,
    PhotoShelf photos,
    MailFolder mails,
    Steering steering,
    Map<String, DeadLetters> deadLetters,
    Trail trail,
    Forgetting forgetting,
    Keeping keeping,
    InstantSource time) {

  /** What can be done to jobs. */
  public interface Steering {
    /** Every pipeline that photos can be handed in for, in order. */
    List<String> pipelines();

    /** Sends items to the workers once more, that were refused or set aside and are still there. */
    SentAgain sendAgain(List<Item> items);

    /**
     * Cancels what has not been begun.
     *
     * @return how many items
     */
    int cancel(Job job);
  }
}
