package dev.discern.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code discern worker}: photos from the queue, until it is told to leave. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description =
        "Classify photos from the queue until Ctrl-C or SIGTERM, which lets it finish what it has in hand;"
            + " a second one has it give that back and end at once (exit code 5). discern serve runs one by itself.")
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class WorkerCommand implements Callable<Integer> {
  @ParentCommand private DiscernCommand discern;

  @Option(names = "--for-a-server", hidden = true, description = "Leave when standard input ends.")
  private boolean forAServer;

  @Override
  public Integer call() throws InterruptedException {
    boolean finished = discern.house().work().run(forAServer ? System.in : null);
    return finished ? ExitCode.OK : ExitCode.UNAVAILABLE;
  }
}
