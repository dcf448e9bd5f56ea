package dev.discern.app.catalogue;

import dev.discern.registry.PackageDraft;
import dev.discern.training.ImportOrder;
import dev.discern.training.ModelImport;
import java.nio.file.Path;

/** <b>Pull</b>: a published classifier, fetched and imported with ImageNet's labels. */
public final class ModelPull {
  private final Catalogue catalogue;
  private final Downloader downloader;
  private final ModelImport models;

  public ModelPull(Catalogue catalogue, Downloader downloader, ModelImport models) {
    this.catalogue = catalogue;
    this.downloader = downloader;
    this.models = models;
  }

  /**
   * Fetches an entry unless it is here, and imports it; nothing is registered yet.
   *
   * @param entryName its name or file name in the catalogue
   * @param name of the model to be
   * @throws dev.discern.refusal.Refusal {@code MODEL_UNKNOWN}, what {@link Downloader#fetch} says
   *     no with, or one of the {@code MODEL_...} codes
   */
  public PackageDraft draft(String entryName, String name, DownloadProgress progress)
      throws InterruptedException {
    CatalogueEntry entry = catalogue.named(entryName);
    Path file = downloader.fetch(entry, progress);
    return models.draft(
        new ImportOrder(
            file, entry.address().toString(), name, Catalogue.labels(), entry.preset()));
  }
}
