package dev.discern.app.cli;

import dev.discern.app.config.Settings;
import dev.discern.app.wiring.House;
import dev.discern.app.wiring.Serving;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code discern serve}: the page and the REST API, until Ctrl-C. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Answer on a page and over REST until Ctrl-C; on this machine only, unless --bind says otherwise.")
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private DiscernCommand discern;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen (default: 8080; 0 for any free port).")
  private @Nullable Integer port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description =
          "Whom to listen to (default: 127.0.0.1, this machine only; 0.0.0.0 for everybody).")
  private @Nullable String bind;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Worker processes to keep running (default: 1; 0 when workers run elsewhere).")
  private @Nullable Integer workers;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = discern.settings().with(bind, port).withWorkers(workers);
    House house = new House(settings);
    try (Serving serving = house.serve(discern.whereAndHow(settings))) {
      house.guard().firstAdmin().ifPresent(this::tellFirstAdmin);
      discern
          .terminal()
          .out()
          .println(
              "Discern answers at http://"
                  + settings.server().bind()
                  + ":"
                  + serving.port()
                  + "/  (Ctrl-C ends it)");
      CountDownLatch ended = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    serving.close();
                    ended.countDown();
                  },
                  "end"));
      ended.await();
    }
    return ExitCode.OK;
  }

  private void tellFirstAdmin(String password) {
    discern
        .terminal()
        .out()
        .println(
            """
            There were no users yet. Now there is one:
              name      admin
              password  %s
            It is shown this once; another is set with: discern users password admin"""
                .formatted(password));
  }
}
