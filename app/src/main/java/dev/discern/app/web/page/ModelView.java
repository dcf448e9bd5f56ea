package dev.discern.app.web.page;

import dev.discern.app.models.ModelInUse;
import dev.discern.app.web.page.ModelSections.Anchored;
import dev.discern.inference.model.ModelDescription;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.HistoryEntry;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import dev.discern.registry.ModelVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A live model as its page shows it.
 *
 * @param card as HTML; empty when there is none
 * @param sections how good it is, how it decides, what lies behind that
 * @param report whether the package has a report of its own
 * @param audit whether the package has the audit of its photos
 * @param versions newest first
 * @param history newest first
 */
record ModelView(
    int version,
    ModelDescription model,
    String card,
    List<Anchored> sections,
    boolean report,
    boolean audit,
    List<ModelVersion> versions,
    List<HistoryEntry> history) {

  static ModelView of(ModelInUse model, ModelRegistry registry) {
    ModelPackage files = model.files();
    return new ModelView(
        model.version(),
        model.classifier().model(),
        card(files.part(ModelPackage.CARD)),
        ModelSections.of(model),
        Files.isRegularFile(files.part(ModelPackage.REPORT)),
        Files.isRegularFile(files.part(ModelPackage.AUDIT_PAGE)),
        newestFirst(registry.versions(model.name())),
        newestFirst(registry.history(model.name())));
  }

  private static <T> List<T> newestFirst(List<T> oldestFirst) {
    List<T> turned = new ArrayList<>(oldestFirst);
    Collections.reverse(turned);
    return turned;
  }

  /** The trainer's settings and the platform, by name. */
  public Map<String, String> madeWith() {
    Map<String, String> all = new TreeMap<>(model.provenance().settings());
    all.putAll(model.provenance().platform());
    return all;
  }

  private static String card(Path file) {
    try {
      return Files.isRegularFile(file) ? Markdown.html(Files.readString(file)) : "";
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.PACKAGE_BROKEN,
              "The model's card",
              "cannot be read. Check the package, or roll back.")
          .because(e);
    }
  }
}
