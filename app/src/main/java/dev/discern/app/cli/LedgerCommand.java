package dev.discern.app.cli;

import dev.discern.app.wiring.Records;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.Ledger.Broken;
import dev.discern.serving.ledger.Ledger.Tombstone;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.serving.ledger.result.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code discern ledger ...}: what was recorded, and the proof that nobody has changed it. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "The ledger: prove it, look an item up, have one forgotten.",
    synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class LedgerCommand {
  @ParentCommand private DiscernCommand discern;

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Goes through the chain of all rows; names the first that was changed.")
  int verify() {
    try (Records records = discern.house().records()) {
      long rows = records.ledger().size();
      Optional<Broken> broken = records.ledger().verify();
      if (broken.isPresent()) {
        throw refusal(broken.orElseThrow());
      }
      say("%d row%s, each as it was written.".formatted(rows, rows == 1 ? "" : "s"));
      return ExitCode.OK;
    }
  }

  private static Refusal refusal(Broken broken) {
    return Refusal.of(
            RefusalCode.LEDGER_BROKEN,
            "Row %d of the ledger".formatted(broken.number()),
            "is not as it was written. %s Leave the database as it is and compare it with a backup."
                .formatted(broken.why()))
        .with("row", broken.number());
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "What was recorded of an item, and what followed from it.")
  int show(@Parameters(paramLabel = "ITEM") String item) {
    if (!item.matches("[a-z0-9-]{1,64}")) {
      throw unknown(item);
    }
    try (Records records = discern.house().records()) {
      ItemId id = new ItemId(item);
      List<Entry> entries = records.history().of(id);
      if (entries.isEmpty()) {
        say(
            records
                .ledger()
                .tombstone(id)
                .map(tomb -> words(item, tomb))
                .orElseThrow(() -> unknown(item)));
      }
      entries.forEach(this::say);
      records.outbox().of(id).forEach(this::say);
      return ExitCode.OK;
    }
  }

  @Command(
      name = "forget",
      mixinStandardHelpOptions = true,
      description = {
        "Deletes photos, with their results, filed copies and all that the ledger says of them."
            + " A tombstone stays, and the chain is still proven. It cannot be undone.",
        "With the ledger's embedded file, stop the server first, or ask it: the button on the"
            + " photo's page, or DELETE /v1/items/ITEM."
      })
  int forget(
      @Parameters(paramLabel = "ITEM", arity = "0..*", description = "Photos by their ids.")
          List<String> items,
      @Option(
              names = "--job",
              paramLabel = "JOB",
              description = "All photos of a job, which is cancelled.")
          @Nullable String job) {
    return new ForgetOrder(discern, items == null ? List.of() : items, job).carryOut();
  }

  static Refusal unknown(String item) {
    return Refusal.of(
        RefusalCode.NOT_FOUND,
        "The item " + item,
        "is not in the ledger. Its id is in the job's list of items and in the history.");
  }

  private static String words(String item, Tombstone tombstone) {
    return "%s was forgotten by %s, %s.".formatted(item, tombstone.by(), tombstone.at());
  }

  private void say(Entry entry) {
    Outcome outcome = entry.result().outcome();
    String by = outcome instanceof Outcome.Answered answered ? answered.model().id() : "no model";
    String best =
        outcome.best() == null
            ? ""
            : " %s %.4f".formatted(outcome.best().label(), outcome.best().probability());
    say(
        "%d  %s  %s: %s%s by %s"
            .formatted(
                entry.number(),
                entry.recordedAt(),
                entry.result().key().name(),
                outcome.word(),
                best,
                by));
  }

  private void say(Notice notice) {
    String state =
        notice.deliveredAt() != null
            ? "delivered " + notice.deliveredAt()
            : notice.givenUpAt() != null ? "given up " + notice.givenUpAt() : "waits";
    String outcome = notice.outcome() == null ? "" : ", " + notice.outcome();
    say("   %s: %s%s".formatted(notice.what().kind(), state, outcome));
  }

  private void say(String line) {
    discern.terminal().out().println(line);
  }
}
