package dev.discern.app.web.forget;

import dev.discern.app.access.Visitor;
import dev.discern.app.access.trail.Actor;
import dev.discern.app.access.trail.Deed;
import dev.discern.app.access.trail.Trail;
import dev.discern.app.web.desk.Finder;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.forgetting.Forgetting;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.Jobs;
import org.jspecify.annotations.Nullable;

/** Forgets what somebody asks for and may have forgotten, and notes who it was. */
final class ForgetRequests {
  /** So that a request ends before anybody loses patience. */
  private static final int AT_ONCE = 50;

  private final Finder finder;
  private final Forgetting forgetting;
  private final Trail trail;

  ForgetRequests(Jobs jobs, Forgetting forgetting, Trail trail) {
    this.finder = new Finder(jobs);
    this.forgetting = forgetting;
    this.trail = trail;
  }

  /** Forgets a photo; again does nothing more. */
  void photo(String id, Visitor visitor, String from) {
    Item item = finder.item(id);
    check(visitor, finder.callerOf(item), "Photo " + id, Finder.unknownItem(id));
    trail.note(new Actor(visitor.name(), from), Deed.FORGOTTEN, id); // before it cannot be undone
    forgetting.forget(item.id(), visitor.name());
  }

  /**
   * Forgets some photos of a job, which is cancelled.
   *
   * @param after where the answer before said to go on; null for the first
   */
  ForgottenJson photosOf(String id, @Nullable String after, Visitor visitor, String from) {
    Job job = finder.job(id);
    check(visitor, job.caller(), "Job " + id, Finder.unknownJob(id));
    trail.note(
        new Actor(visitor.name(), from),
        Deed.FORGOTTEN,
        "%s, up to %d photos%s".formatted(id, AT_ONCE, after == null ? "" : " after " + after));
    Page<Item> some = forgetting.forget(job.id(), visitor.name(), after, AT_ONCE);
    return new ForgottenJson(some.entries().size(), some.next());
  }

  /** A program is not told that there is what is not its own. */
  private static void check(
      Visitor visitor, @Nullable String caller, String what, Refusal unknown) {
    if (!visitor.mayTakeAway(caller)) {
      if (visitor.kind() == Visitor.Kind.KEY) {
        throw unknown;
      }
      throw Refusal.of(
          RefusalCode.NOT_PERMITTED,
          visitor.name(),
          "may not have this forgotten: %s was not handed in by %s. Ask an admin."
              .formatted(what, visitor.name()));
    }
  }
}
