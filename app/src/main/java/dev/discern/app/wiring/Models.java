package dev.discern.app.wiring;

import dev.discern.app.catalogue.Catalogue;
import dev.discern.app.catalogue.Downloader;
import dev.discern.app.catalogue.ModelPull;
import dev.discern.engine.onnx.OnnxProbe;
import dev.discern.engine.packages.PackageFolder;
import dev.discern.engine.packages.PackageZip;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import dev.discern.registry.ModelVersion;
import dev.discern.registry.PackageDraft;
import dev.discern.trainer.graph.OnnxSurgeon;
import dev.discern.training.ModelImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;

/** Models on their way into the registry, and out of it. */
public final class Models {
  private final House house;

  Models(House house) {
    this.house = house;
  }

  /** Registers a model that was made elsewhere, and makes it live. */
  public ModelVersion adopt(PackageDraft draft) {
    return adopt(house.registry(), draft, house.who());
  }

  static ModelVersion adopt(ModelRegistry registry, PackageDraft draft, String who) {
    String name = draft.description().name();
    OptionalInt live = registry.live(name);
    return registry.promote(name, registry.register(draft, who).version(), live, who);
  }

  /** How a network's file becomes a package. */
  public ModelImport imports() {
    return new ModelImport(new OnnxProbe(), new OnnxSurgeon(), house.time(), House.PROGRAM);
  }

  /** Published classifiers that can be pulled. */
  public Catalogue catalogue() {
    return new Catalogue(Catalogue.ZOO);
  }

  public ModelPull pull() {
    Downloader downloader =
        new Downloader(
            house.settings().cache().resolve("downloads"),
            Duration.ofSeconds(30),
            attempts -> Thread.sleep(1_000L << attempts));
    return new ModelPull(catalogue(), downloader, imports());
  }

  /** A package, its folder or its {@code .discern} file. */
  public PackageDraft read(Path file) {
    if (Files.isDirectory(file)) {
      return PackageFolder.draft(PackageFolder.read(String.valueOf(file.getFileName()), file));
    }
    return PackageZip.using(file, PackageFolder::draft);
  }

  /** Writes a package as one file. */
  public void export(ModelPackage model, Path file) {
    PackageZip.export(model, file);
  }
}
