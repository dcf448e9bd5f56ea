package dev.discern.training.evaluation.sections;

import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.InDepth;
import dev.discern.training.evaluation.page.ClassesHtml;
import dev.discern.training.evaluation.page.CurvesSvg;
import dev.discern.training.evaluation.page.MatrixHtml;
import dev.discern.training.evaluation.page.SummaryHtml;
import java.util.ArrayList;
import java.util.List;

/** What a report has to show, in the order in which it is read. */
public final class Sections {
  private final List<Section> sections = new ArrayList<>();

  private Sections() {}

  /** The sections that are not empty. */
  public static List<Section> of(EvaluationReport report) {
    Sections all = new Sections();
    InDepth depth = report.inDepth();
    all.add("How often it is right", SummaryHtml.draw(report));
    all.add("What these photos can say", Limits.draw(report));
    if (depth != null) {
      all.add("When it is not sure", DoubtHtml.draw(depth.doubt()));
      all.add("Photos that are none of its own", OthersHtml.draw(depth.others()));
      all.add("Whether its probabilities hold", ReliabilityHtml.draw(depth.reliability()));
    }
    all.add("What was taken for what", MatrixHtml.draw(report.confusion()));
    all.add(
        "By label, weakest first",
        ClassesHtml.draw(report.classes(), depth == null ? List.of() : depth.labels()));
    if (depth != null) {
      all.add("One label against the others", RankingHtml.draw(depth.rankings()));
      all.add("By kind of photo", SlicesHtml.draw(depth.slices()));
    }
    all.add("Surest mistakes", MistakesHtml.draw(report));
    all.add("How it learnt", CurvesSvg.draw(report.epochs()));
    return all.sections;
  }

  private void add(String title, String html) {
    if (!html.isEmpty()) {
      sections.add(new Section(title, html));
    }
  }
}
