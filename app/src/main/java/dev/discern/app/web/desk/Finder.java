package dev.discern.app.web.desk;

import dev.discern.app.access.Scope;
import dev.discern.app.access.Visitor;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.Jobs;
import org.jspecify.annotations.Nullable;

/** Finds what an address names, or refuses it as not here. */
public record Finder(Jobs jobs) {
  public Job job(String id) {
    if (!JobId.isOne(id)) {
      throw unknownJob(id);
    }
    return jobs.find(new JobId(id)).orElseThrow(() -> unknownJob(id));
  }

  public Item item(String id) {
    if (!id.matches("[a-z0-9-]{1,64}")) {
      throw unknownItem(id);
    }
    return jobs.find(new ItemId(id)).orElseThrow(() -> unknownItem(id));
  }

  /** Who handed a photo in; null when it was put into the bucket by somebody else. */
  public @Nullable String callerOf(Item item) {
    JobId job = item.key().job();
    return job == null ? null : jobs.find(job).map(Job::caller).orElse(null);
  }

  /** A photo that somebody wants worked on again: people any, programs those of their own jobs. */
  Item itemOf(Visitor visitor, String id) {
    Item item = item(id);
    boolean anybodys = visitor.kind() != Visitor.Kind.KEY || visitor.may(Scope.ADMIN);
    if (!anybodys && !visitor.name().equals(callerOf(item))) {
      throw unknownItem(id);
    }
    return item;
  }

  public static Refusal unknownJob(String id) {
    return Refusal.of(
        RefusalCode.JOB_UNKNOWN, "Job " + id, "is not here. The list of jobs has those that are.");
  }

  public static Refusal unknownItem(String id) {
    return Refusal.of(
        RefusalCode.NOT_FOUND, "Photo " + id, "is not here. Look for it in the history.");
  }
}
