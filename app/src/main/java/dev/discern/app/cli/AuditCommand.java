package dev.discern.app.cli;

import dev.discern.app.reports.JsonAudit;
import dev.discern.app.terminal.AuditText;
import dev.discern.app.terminal.Progress;
import dev.discern.app.wiring.House;
import dev.discern.training.audit.AuditReport;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code discern audit photos}: what is wrong with a folder of photos, before it is learnt from.
 */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Look a folder of labelled photos over: copies and near copies, photos under two labels, copies across",
      "ready-made parts, odd and unreadable photos, the labels' balance. Writes a page to look at; changes nothing."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class AuditCommand implements Callable<Integer> {
  @ParentCommand private DiscernCommand discern;

  @Parameters(paramLabel = "DATA", description = "The folder of labelled photos.")
  private Path data;

  @Option(
      names = "--labels-from",
      paramLabel = "REGEX",
      description =
          "Labels stand in file names: what the pattern's first parentheses match, such as '^([^_]+)_'.")
  private @Nullable String labelsFrom;

  @Option(
      names = "--choices",
      paramLabel = "FILE.tsv",
      description = "What was chosen on an audit's page (default: discern-choices.tsv in DATA).")
  private @Nullable Path choices;

  @Option(names = "--json", description = "The whole audit as JSON.")
  private boolean json;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where the page goes (default: reports/audit-DATA.html under the home).")
  private @Nullable Path report;

  @Override
  public Integer call() {
    House house = discern.house();
    AuditReport audit = audit(house);
    if (json) {
      discern.terminal().out().println(JsonAudit.of(audit));
    } else {
      AuditText.print(audit, discern.terminal().out());
    }
    Path written = house.writeAudit(audit, data, report);
    discern.terminal().err().println("The page to look at: " + written);
    return ExitCode.OK;
  }

  private AuditReport audit(House house) {
    LabelRule labels = labelsFrom == null ? LabelRule.FOLDER : LabelRule.fileName(labelsFrom);
    Progress progress = new Progress(discern.terminal(), house.nanoTime(), () -> false);
    return house.auditor().audit(new PhotoFolder(data, labels, choices), progress::progress);
  }
}
