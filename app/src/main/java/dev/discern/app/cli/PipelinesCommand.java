package dev.discern.app.cli;

import dev.discern.app.rehearsal.Supposed;
import dev.discern.app.wiring.House;
import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.delivery.pipeline.Pipeline;
import dev.discern.serving.delivery.pipeline.Pipelines;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code discern pipelines try apple-desk --label rotten}: what would follow from an answer. */
@Command(
    name = "pipelines",
    mixinStandardHelpOptions = true,
    description = "Pipelines: try what their rules would do.",
    synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class PipelinesCommand {
  @ParentCommand private DiscernCommand discern;

  @Command(
      name = "try",
      mixinStandardHelpOptions = true,
      description =
          "Tells what the rules of a pipeline would do about an answer: who would be written to and"
              + " when, where the photo would be filed. Nothing is sent and nothing is written down.")
  int rehearse(
      @Parameters(paramLabel = "PIPELINE") String name,
      @Option(names = "--label", description = "The likeliest label.") @Nullable String label,
      @Option(
              names = "--probability",
              defaultValue = "1",
              description = "Of that label, 0 to 1 (default: 1).")
          double probability,
      @Option(
              names = "--decision",
              defaultValue = "accepted",
              description =
                  "accepted, uncertain, out-of-domain, refused or set-aside (default: accepted).")
          String decision,
      @Option(
              names = "--photo",
              paramLabel = "NAME",
              defaultValue = "photo.jpg",
              description = "What the photo is called (default: photo.jpg).")
          String photo,
      @Option(
              names = "--at",
              paramLabel = "TIME",
              description = "When: 23:15, 2026-11-20T23:15 or 2026-11-20T22:15:00Z (default: now).")
          @Nullable String at) {
    House house = discern.house();
    Pipeline pipeline = pipeline(house, name);
    try {
      Supposed supposed = new Supposed(photo, decision, label, probability);
      ZoneId zone = house.settings().delivery().zone();
      Instant now = Moment.read(at, house.time().instant(), zone);
      house.rehearsal().of(pipeline, supposed, now).forEach(discern.terminal().out()::println);
      return ExitCode.OK;
    } catch (IllegalArgumentException e) {
      throw Refusal.of(
              RefusalCode.REQUEST_INVALID, "The command", "is wrong: " + e.getMessage() + ".")
          .because(e);
    }
  }

  private static Pipeline pipeline(House house, String name) {
    Pipelines all = house.settings().delivery().pipelines();
    return all.of(name)
        .orElseThrow(
            () ->
                Refusal.of(
                    RefusalCode.PIPELINE_UNKNOWN,
                    name,
                    "is no pipeline of the configuration."
                        + NearNames.hint(name, all.all().stream().map(Pipeline::name).toList())
                        + (all.all().isEmpty() ? " Name the file with --config." : "")));
  }
}
