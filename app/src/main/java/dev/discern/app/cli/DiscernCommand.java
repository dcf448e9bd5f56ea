package dev.discern.app.cli;

import dev.discern.app.config.Settings;
import dev.discern.app.config.SettingsReader;
import dev.discern.app.terminal.Terminal;
import dev.discern.app.wiring.House;
import dev.discern.objects.ObjectStoreUnavailable;
import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.LedgerUnavailable;
import dev.discern.serving.queue.WorkQueueUnavailable;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line's table of contents. */
@Command(
    name = "discern",
    mixinStandardHelpOptions = true,
    version = "Discern " + House.VERSION,
    description =
        "From a folder of labelled photos to an answer: audit, train, tune, evaluate, predict, serve.",
    subcommands = {
      AuditCommand.class,
      DatasetCommand.class,
      TrainCommand.class,
      TuneCommand.class,
      CurveCommand.class,
      EvaluateCommand.class,
      CompareCommand.class,
      PredictCommand.class,
      ModelsCommand.class,
      ServeCommand.class,
      PipelinesCommand.class,
      WorkerCommand.class,
      UsersCommand.class,
      KeysCommand.class,
      TrailCommand.class,
      LedgerCommand.class,
      WarmUpCommand.class,
      CommandLine.HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a fault of Discern's own (--debug shows where)",
      "2:the command was not understood",
      "3:a photo, dataset, model or setting was refused; the others were answered",
      "4:no such file, model or version",
      "5:not possible right now: network, disk or port",
      "130:interrupted with Ctrl-C"
    })
public final class DiscernCommand {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "Where everything lies that Discern keeps (default: $DISCERN_HOME or ~/.discern).")
  private @Nullable Path home;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Settings in YAML; an unknown key is refused.")
  private @Nullable Path config;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where an error comes from.")
  private boolean debug;

  private final Terminal terminal;

  private DiscernCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command to its end and gives the exit code. */
  public static int run(Terminal terminal, String... arguments) {
    DiscernCommand discern = new DiscernCommand(terminal);
    CommandLine commands =
        new CommandLine(discern)
            .setOut(writer(terminal.out()))
            .setErr(writer(terminal.err()))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionStrategy(new CommandLine.RunLast())
            .setExecutionExceptionHandler((e, command, parsed) -> discern.explain(e));
    try {
      return commands.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    } catch (OutOfMemoryError | LinkageError e) { // picocli lets errors through
      return discern.explain(e);
    }
  }

  private static PrintWriter writer(PrintStream to) {
    return new PrintWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), true);
  }

  Terminal terminal() {
    return terminal;
  }

  Settings settings() {
    return SettingsReader.ofProcess().read(config, home);
  }

  /** What tells another process of the same home and settings. */
  List<String> whereAndHow(Settings settings) {
    List<String> arguments = new ArrayList<>(List.of("--home", settings.home().toString()));
    if (config != null) {
      arguments.addAll(List.of("--config", config.toAbsolutePath().toString()));
    }
    return arguments;
  }

  House house() {
    return new House(settings());
  }

  private int explain(Throwable e) {
    if (debug) {
      e.printStackTrace(terminal.err());
    }
    if (e instanceof Refusal refusal) {
      terminal.err().println(refusal.sentence());
      return ExitCode.of(refusal.code());
    }
    if (isAway(e)) {
      terminal
          .err()
          .println(e.getMessage() + " Is it running, and are its address and its login right?");
      return ExitCode.UNAVAILABLE;
    }
    terminal
        .err()
        .println(
            "Discern failed: "
                + e
                + (debug ? "" : "\nRun it again with --debug to see where, and please report it."));
    return ExitCode.INTERNAL;
  }

  private static boolean isAway(Throwable e) {
    return e instanceof ObjectStoreUnavailable
        || e instanceof WorkQueueUnavailable
        || e instanceof LedgerUnavailable;
  }
}
