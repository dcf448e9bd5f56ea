package dev.discern.app.web.page;

import dev.discern.app.models.ModelInUse;
import dev.discern.registry.ModelPackage;
import dev.discern.training.evaluation.sections.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the page of a model shows of its package, in the order in which it is read. */
final class ModelSections {
  private final List<Anchored> sections = new ArrayList<>();

  private ModelSections() {}

  /**
   * A section that can be jumped to.
   *
   * @param html made by Discern itself, its texts escaped
   */
  record Anchored(String id, String title, String html) {}

  /** The sections that are not empty: how good it is, how it decides, and what lies behind that. */
  static List<Anchored> of(ModelInUse model) {
    ModelPackage files = model.files();
    List<Section> evaluation = EvaluationSections.of(files);
    ModelSections all = new ModelSections();
    evaluation.stream().limit(1).forEach(each -> all.add(each.title(), each.html()));
    int known = model.classifier().gallery().photos().size();
    all.add("How it decides", new DecisionWords(files.description(), known).html());
    evaluation.stream().skip(1).forEach(each -> all.add(each.title(), each.html()));
    LeaderboardSection.of(files).forEach(each -> all.add(each.title(), each.html()));
    all.add("What the audit found", AuditFindings.html(files));
    return all.sections;
  }

  private void add(String title, String html) {
    if (!html.isEmpty()) {
      sections.add(new Anchored(id(title), title, html));
    }
  }

  private static String id(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
