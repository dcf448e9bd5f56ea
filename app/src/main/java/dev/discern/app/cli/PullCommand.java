package dev.discern.app.cli;

import dev.discern.app.catalogue.CatalogueEntry;
import dev.discern.app.terminal.Progress;
import dev.discern.app.terminal.Terminal;
import dev.discern.app.wiring.House;
import dev.discern.registry.ModelName;
import dev.discern.registry.PackageDraft;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code discern models pull mobilenetv2}: a published classifier, from the public ONNX model zoo.
 */
@Command(
    name = "pull",
    mixinStandardHelpOptions = true,
    description = {
      "Fetch a published ImageNet classifier, check its sum, register it and make it live; without a name, list what there is.",
      "An interrupted download goes on where it was."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class PullCommand implements Callable<Integer> {
  @ParentCommand private ModelsCommand models;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "One of the catalogue.")
  private @Nullable String entry;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the model is called here (default: its name in the catalogue).")
  private @Nullable String name;

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = models.discern().terminal();
    House house = models.discern().house();
    if (entry == null) {
      house.models().catalogue().entries().forEach(each -> terminal.out().println(line(each)));
      return ExitCode.OK;
    }
    String model = name == null ? entry : name;
    ModelName.check(model); // before half a gigabyte comes for nothing
    Progress progress = new Progress(terminal, house.nanoTime(), () -> false);
    PackageDraft draft =
        house
            .models()
            .pull()
            .draft(
                entry,
                model,
                (bytes, total) -> progress.progress("fetching " + entry, bytes, total));
    terminal.out().println(house.models().adopt(draft).id() + " is live.");
    return ExitCode.OK;
  }

  private static String line(CatalogueEntry entry) {
    return "%-24s %7.1f MB  %s".formatted(entry.name(), entry.bytes() / 1e6, entry.licence());
  }
}
