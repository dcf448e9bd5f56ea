package dev.discern.app.cli;

import dev.discern.app.dataset.Added;
import dev.discern.app.dataset.DatasetAddition;
import dev.discern.app.wiring.Archive;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code discern dataset add photos}: what people have said becomes what is learnt from. */
@Command(
    name = "dataset",
    mixinStandardHelpOptions = true,
    description = "Folders of labelled photos: add what people have corrected.",
    synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class DatasetCommand {
  @ParentCommand private DiscernCommand discern;

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Adds the photos of which people have said on the review page that they show something else"
            + " than the model answered, each under the label that was said. Repeated, it adds what"
            + " is new.",
        "With the ledger's embedded file, stop the server first."
      })
  int add(
      @Parameters(
              paramLabel = "DATA",
              description = "The folder of labelled photos; made where there is none.")
          Path data,
      @Option(names = "--confirmed", description = "Also photos whose answer was confirmed.")
          boolean confirmed,
      @Option(names = "--new-labels", description = "Also under labels that DATA does not have.")
          boolean newLabels,
      @Option(
              names = "--pipeline",
              paramLabel = "NAME",
              description = "Only photos of this pipeline.")
          @Nullable String pipeline) {
    try (Archive archive = discern.house().archive()) {
      DatasetAddition.Wish wish = new DatasetAddition.Wish(pipeline, confirmed, newLabels);
      Added added = new DatasetAddition(archive.reviewed(), wish).to(data);
      AddedText.of(data, added).forEach(discern.terminal().out()::println);
      return ExitCode.OK;
    }
  }
}
