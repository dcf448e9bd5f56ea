package dev.discern.app.cli;

import dev.discern.app.access.trail.Deed;
import dev.discern.app.wiring.House;
import dev.discern.registry.HistoryEntry;
import dev.discern.registry.ModelId;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import dev.discern.registry.ModelVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code discern models ...}: what is registered, what is live, and how models come and go. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Models: list, show, import, pull, promote, roll back, export.",
    subcommands = {ImportCommand.class, PullCommand.class},
    synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class ModelsCommand {
  @ParentCommand private DiscernCommand discern;

  DiscernCommand discern() {
    return discern;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Every model, with its live version.")
  int list() {
    ModelRegistry registry = discern.house().registry();
    List<String> names = registry.names();
    if (names.isEmpty()) {
      say(
          "No models yet. Train one (discern train PHOTOS --name NAME), import one (discern models import FILE.onnx) or pull one (discern models pull).");
    }
    for (String name : names) {
      OptionalInt live = registry.live(name);
      int versions = registry.versions(name).size();
      say(
          "%-28s %-12s %d version%s"
              .formatted(
                  name,
                  live.isPresent() ? "live @" + live.getAsInt() : "not live",
                  versions,
                  versions == 1 ? "" : "s"));
    }
    return ExitCode.OK;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "One model: its card, versions and history.")
  int show(
      @Parameters(
              paramLabel = "NAME",
              description = "The model; NAME@VERSION for one that is not live.")
          String name) {
    House house = discern.house();
    ModelPackage shown = ModelId.parse(name).openIn(house.registry());
    say(shown.card());
    for (ModelVersion version : house.registry().versions(shown.description().name())) {
      say(
          "%s  registered %s%s"
              .formatted(version.id(), version.registeredAt(), version.live() ? "  live" : ""));
    }
    for (HistoryEntry entry : house.registry().history(shown.description().name())) {
      say("%s  %s @%d by %s".formatted(entry.at(), entry.action(), entry.version(), entry.who()));
    }
    return ExitCode.OK;
  }

  @Command(
      name = "promote",
      mixinStandardHelpOptions = true,
      description = "Make a version the one that answers.")
  int promote(
      @Parameters(paramLabel = "NAME@VERSION", description = "The version, such as apples@2.")
          String id) {
    House house = discern.house();
    ModelRegistry registry = house.registry();
    ModelId chosen = ModelId.parse(id);
    int version = chosen.versionIn(registry);
    ModelVersion live =
        registry.promote(chosen.name(), version, registry.live(chosen.name()), house.who());
    note(house, Deed.PROMOTED, live);
    say(live.id() + " is live.");
    return ExitCode.OK;
  }

  @Command(
      name = "rollback",
      mixinStandardHelpOptions = true,
      description = "Make the version live that was live before.")
  int rollback(@Parameters(paramLabel = "NAME", description = "The model.") String name) {
    House house = discern.house();
    ModelVersion live = house.registry().rollback(name, house.who());
    note(house, Deed.ROLLED_BACK, live);
    say(live.id() + " is live again.");
    return ExitCode.OK;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Write a model as one .discern file to take elsewhere.")
  int export(
      @Parameters(
              paramLabel = "NAME",
              description = "The model; NAME@VERSION for one that is not live.")
          String name,
      @Option(
              names = "--to",
              paramLabel = "FILE",
              description = "Where to (default: NAME.discern here).")
          @Nullable Path to) {
    House house = discern.house();
    ModelPackage chosen = ModelId.parse(name).openIn(house.registry());
    Path file = to == null ? Path.of(chosen.description().name() + ".discern") : to;
    house.models().export(chosen, file);
    say("Written to " + file + ".");
    return ExitCode.OK;
  }

  private static void note(House house, Deed deed, ModelVersion version) {
    house.guard().trail().note(house.guard().atTerminal(), deed, version.id().toString());
  }

  private void say(String line) {
    discern.terminal().out().println(line);
  }
}
