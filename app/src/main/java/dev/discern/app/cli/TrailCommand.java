package dev.discern.app.cli;

import dev.discern.app.access.trail.TrailEntry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code discern trail}: who did what. */
@Command(
    name = "trail",
    mixinStandardHelpOptions = true,
    description = "Who did what: logins, users, keys, promotions, jobs; the latest first.")
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class TrailCommand implements Callable<Integer> {
  @ParentCommand private DiscernCommand discern;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many (default: 50).")
  private int last;

  @Override
  public Integer call() {
    for (TrailEntry entry : discern.house().guard().trail().latest(last)) {
      discern
          .terminal()
          .out()
          .println(
              "%s  %-20s %-16s %-20s %s"
                  .formatted(
                      entry.at(), entry.who(), entry.deed().words(), entry.what(), entry.from())
                  .strip());
    }
    return ExitCode.OK;
  }
}
