package dev.discern.app.cli;

import dev.discern.app.catalogue.Catalogue;
import dev.discern.app.wiring.House;
import dev.discern.inference.preprocessing.Preset;
import dev.discern.registry.ModelId;
import dev.discern.registry.ModelVersion;
import dev.discern.registry.PackageDraft;
import dev.discern.training.ImportOrder;
import dev.discern.training.LabelFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code discern models import FILE.onnx --labels FILE --preset imagenet}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Register an ONNX image classifier from elsewhere, or a .discern package, and make it live.",
      "What the file says of itself (size, layout, batch, what its scores are) is found out by running it."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class ImportCommand implements Callable<Integer> {
  @ParentCommand private ModelsCommand models;

  @Parameters(
      paramLabel = "FILE",
      description = "An .onnx file, or a package: its folder or its .discern file.")
  private Path file;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the model is called (default: the file's name).")
  private @Nullable String name;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "Text, one label a line, in the order of the scores (default: ImageNet's 1000).")
  private @Nullable Path labels;

  @Option(
      names = "--preset",
      defaultValue = "imagenet",
      paramLabel = "NAME",
      description =
          "How its makers prepared photos: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Preset preset;

  @Override
  public Integer call() {
    House house = models.discern().house();
    ModelVersion version = house.models().adopt(draft(house));
    models.discern().terminal().out().println(version.id() + " is live.");
    return ExitCode.OK;
  }

  private PackageDraft draft(House house) {
    if (file.toString().endsWith(".discern") || Files.isDirectory(file)) {
      return named(house.models().read(file));
    }
    return house
        .models()
        .imports()
        .draft(
            new ImportOrder(
                file,
                file.toString(),
                name == null ? ModelId.nameOf(file) : name,
                labels == null ? Catalogue.labels() : LabelFile.read(labels),
                preset));
  }

  private PackageDraft named(PackageDraft draft) {
    return name == null
        ? draft
        : new PackageDraft(draft.description().named(name), draft.onnx(), draft.parts());
  }
}
