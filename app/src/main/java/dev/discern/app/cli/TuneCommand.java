package dev.discern.app.cli;

import dev.discern.app.reports.JsonTuning;
import dev.discern.app.terminal.Interrupt;
import dev.discern.app.terminal.Progress;
import dev.discern.app.terminal.Terminal;
import dev.discern.app.terminal.TuningProgress;
import dev.discern.app.terminal.TuningText;
import dev.discern.app.wiring.House;
import dev.discern.training.TrainingRequest;
import dev.discern.training.TuningLine;
import dev.discern.training.TuningRequest;
import dev.discern.training.TuningResult;
import dev.discern.training.tuning.Candidates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code discern tune photos --name apples}: the line with a search in its middle. */
@Command(
    name = "tune",
    mixinStandardHelpOptions = true,
    description = {
      "Try settings side by side, drop the weak early, and register the best with its weights, evaluated on photos that",
      "no trial has seen. Each setting that you give is settled; the others are searched.",
      "Where fewer than 300 photos are for validation, trials are measured on 5 folds of what is not for testing;",
      "--folds N makes it N folds whatever their number, --folds 0 none.",
      "Ctrl-C ends the search and registers nothing; the same command goes on where it was, also after a kill."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class TuneCommand implements Callable<Integer> {
  @ParentCommand private DiscernCommand discern;

  @Parameters(paramLabel = "DATA", description = "The folder of labelled photos.")
  private Path data;

  @Option(
      names = "--backbone",
      paramLabel = "FILE|NAME",
      description =
          "With transfer: an imported model or an ONNX file; give several to choose among them (default: every imported model).")
  private List<String> backbones = List.of();

  @Option(names = "--json", description = "The leaderboard and the evaluation as JSON.")
  private boolean json;

  @Mixin private LearnerOptions learner;

  @Mixin private LineOptions asked;

  @Mixin private SearchOptions search;

  @Mixin private TrainingOptions options;

  @Override
  public Integer call() {
    House house = discern.house();
    Terminal terminal = discern.terminal();
    TuningRequest request = request(house);
    try (Interrupt interrupt = new Interrupt(terminal)) {
      Progress progress = new Progress(terminal, house.nanoTime(), interrupt::requested);
      TuningProgress searching =
          new TuningProgress(
              terminal, house.nanoTime(), request.plan().objective(), interrupt::requested);
      TuningLine line = house.learning().tuningLine(asked.keepsThumbnails());
      TuningResult result = line.run(request, progress, searching);
      print(result, terminal);
      return result.model() == null ? ExitCode.INTERRUPTED : ExitCode.OK;
    }
  }

  private void print(TuningResult result, Terminal terminal) {
    if (json) {
      terminal.out().println(JsonTuning.of(result));
    } else {
      TuningText.print(result, terminal.out());
    }
  }

  private TuningRequest request(House house) {
    search.check();
    Candidates candidates =
        new Candidates(
            house.learning().trainers(learner.architecture(), backbones, search.parallel()),
            defaults -> options.applyTo(defaults, learner.seed(), search.fairThreads()));
    TrainingRequest training =
        asked.request(
            house,
            data,
            candidates.first(),
            options.applyTo(candidates.first().defaults(), learner.seed()),
            backbones.isEmpty() ? null : backbones.get(0));
    return new TuningRequest(
        training,
        asked.foldsIfFew(),
        search.plan(candidates, options.settled(), learner.seed()),
        candidates,
        search.fresh());
  }
}
