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
    try (Archive archive = discern.house().archive()) {
      items.forEach(item -> forget(archive, item));
      if (job != null) {
        forgetAll(archive, new JobId(job));
      }
    }
    return ExitCode.OK;
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
    if (!archive.forgetting().forget(new ItemId(item), discern.house().who())) {
      throw LedgerCommand.unknown(item);
    }
    note(item);
    say("%s is forgotten.".formatted(item));
  }

  private void forgetAll(Archive archive, JobId all) {
    int forgotten = 0;
    String next = null;
    do {
      Page<Item> some = archive.forgetting().forget(all, discern.house().who(), next, AT_ONCE);
      forgotten += some.entries().size();
      next = some.next();
    } while (next != null);
    if (forgotten == 0) {
      throw unknownJob(all.value());
    }
    note("%s, %d photos".formatted(all, forgotten));
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
