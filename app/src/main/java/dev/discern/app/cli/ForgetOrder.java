package dev.discern.app.cli;

import dev.discern.app.access.trail.Deed;
import dev.discern.app.wiring.Archive;
import dev.discern.app.wiring.Guard;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.JobId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be forgotten.
 *
 * @param job all of whose photos are to be; null for none
 */
record ForgetOrder(DiscernCommand discern, List<String> items, @Nullable String job) {
  private static final int AT_ONCE = 500;

  int carryOut() {
    check();
    try (Archive archive = opened()) {
      items.forEach(item -> forget(archive, item));
      if (job != null) {
        forgetAll(archive, new JobId(job));
      }
    }
    return ExitCode.OK;
  }

  private Archive opened() {
    try {
      return discern.house().archive();
    } catch (Refusal refusal) {
      if (refusal.code() == RefusalCode.LEDGER_IN_USE) {
        throw refusal.remedy(
            "While it runs: the button on the photo's page, DELETE /v1/items/ITEM, or DELETE"
                + " /v1/jobs/JOB/photos.");
      }
      throw refusal;
    }
  }

  private void check() {
    if (items.isEmpty() && job == null) {
      throw Refusal.of(
          RefusalCode.REQUEST_INVALID, "The command", "names nothing. Name an ITEM, or a --job.");
    }
    items.stream()
        .filter(item -> !item.matches("[a-z0-9-]{1,64}"))
        .findFirst()
        .ifPresent(
            item -> {
              throw LedgerCommand.unknown(item);
            });
    if (job != null && !JobId.isOne(job)) {
      throw unknownJob(job);
    }
  }

  private void forget(Archive archive, String item) {
    ItemId id = new ItemId(item);
    if (archive.jobs().find(id).isEmpty()) {
      throw LedgerCommand.unknown(item);
    }
    note(item); // before it cannot be undone
    archive.forgetting().forget(id, discern.house().who());
    say("%s is forgotten.".formatted(item));
  }

  private void forgetAll(Archive archive, JobId all) {
    if (archive.jobs().counts(all).all() == 0) {
      throw unknownJob(all.value());
    }
    int forgotten = 0;
    String next = null;
    do {
      note("%s, up to %d photos%s".formatted(all, AT_ONCE, next == null ? "" : " after " + next));
      Page<Item> some = archive.forgetting().forget(all, discern.house().who(), next, AT_ONCE);
      forgotten += some.entries().size();
      next = some.next();
    } while (next != null);
    say(
        "%d photo%s of job %s %s forgotten."
            .formatted(forgotten, forgotten == 1 ? "" : "s", all, forgotten == 1 ? "is" : "are"));
  }

  private static Refusal unknownJob(String job) {
    return Refusal.of(
        RefusalCode.JOB_UNKNOWN,
        "Job " + job,
        "is not here, or has no photos. The list of jobs has those that are.");
  }

  private void note(String what) {
    Guard guard = discern.house().guard();
    guard.trail().note(guard.atTerminal(), Deed.FORGOTTEN, what);
  }

  private void say(String line) {
    discern.terminal().out().println(line);
  }
}
