package dev.discern.app.cli;

import dev.discern.app.reports.JsonAudit;
import dev.discern.app.terminal.AuditText;
import dev.discern.app.terminal.Progress;
import dev.discern.app.wiring.House;
import dev.discern.training.audit.AuditOrder;
import dev.discern.training.audit.AuditReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private FolderOptions folder;

  @Mixin private ReportOptions report;

  @Mixin private GroupOptions groups;

  @Option(
      names = "--backbone",
      paramLabel = "NAME|FILE|none",
      description =
          "Judges labels and near copies: an imported model or an ONNX file of an ImageNet classifier (default: an imported one, where there is one).")
  private @Nullable String backbone;

  @Override
  public Integer call() {
    House house = discern.house();
    AuditReport audit = audit(house);
    report.print(discern.terminal(), () -> JsonAudit.of(audit), out -> AuditText.print(audit, out));
    report.sayWhere(discern.terminal(), house.pages().writeAudit(audit, data, report.file()));
    return ExitCode.OK;
  }

  private AuditReport audit(House house) {
    Progress progress = new Progress(discern.terminal(), house.nanoTime(), () -> false);
    AuditOrder order =
        house.learning().auditPlan(backbone, true, true).order(folder.of(data), groups.named());
    return house.learning().auditor().audit(order, progress::progress).report();
  }
}
