package dev.discern.training.evaluation;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.decision.Score;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.ModelDescription;
import dev.discern.training.calibration.DecisionGoal;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.evaluation.judging.Judged;
import dev.discern.training.evaluation.judging.Judged.Traits;
import dev.discern.training.evaluation.judging.Judged.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports on photos of two labels that nobody took, every second of each. */
public final class Reports {
  private static final List<String> LABELS = List.of("a", "<b>");

  private Reports() {}

  /** So many right of so many, each photo by itself. */
  public static EvaluationReport of(int right, int photos) {
    return grouped(right, photos, photos);
  }

  /** In so many groups of equal size. */
  public static EvaluationReport grouped(int right, int photos, int groups) {
    List<Judged> judged = judged(right, photos);
    List<List<Path>> together = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      List<Path> members = new ArrayList<>();
      for (int i = group; i < photos; i += groups) {
        members.add(judged.get(i).file());
      }
      together.add(members);
    }
    return report(judged, PhotoGroups.of(together));
  }

  /** As an earlier version wrote it. */
  public static EvaluationReport shallow() {
    EvaluationReport deep = of(9, 10);
    return new EvaluationReport(
        deep.model(),
        deep.photosFrom(),
        deep.fingerprint(),
        deep.summary(),
        deep.confusion(),
        deep.classes(),
        deep.mistakes(),
        deep.slowest(),
        deep.speed(),
        deep.refused(),
        deep.epochs(),
        null);
  }

  private static EvaluationReport report(List<Judged> judged, PhotoGroups groups) {
    Figures figures = new Figures(JudgedPhotos.ROOT, judged, LABELS);
    return new EvaluationReport(
        "m@1",
        "photos that nobody took",
        "f00d",
        figures.summary(),
        figures.confusion(),
        figures.classes(),
        figures.mistakes(),
        figures.slowest(),
        figures.speed(1, 1),
        List.of(),
        List.of(),
        new DepthFigures(judged, model(), groups, 1).inDepth(figures.classes()));
  }

  /** The second label has a threshold of its own. */
  private static ModelDescription model() {
    DecisionSettings settings =
        new DecisionSettings(1, 0.5, Map.of(LABELS.get(1), 0.6), 0.9, null, null);
    ModelDescription plain = GreyWorld.description(LABELS, settings);
    return plain.from(plain.provenance().with(DecisionGoal.DEFAULT.asMap()));
  }

  private static List<Judged> judged(int right, int photos) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < photos; i++) {
      String actual = LABELS.get(i % 2);
      String said = i < right ? actual : LABELS.get(1 - i % 2);
      double sure = 0.5 + 0.49 * (photos - i) / photos;
      float first = (float) (said.equals("a") ? sure : 1 - sure);
      judged.add(
          new Judged(
              JudgedPhotos.ROOT.resolve(i + ".png"),
              actual,
              new Score(said, sure),
              i < right ? sure : 1 - sure,
              i < right ? 1 : 2,
              sure < 0.6 ? Verdict.UNCERTAIN : Verdict.ACCEPTED,
              1,
              new Traits(100, 1, 1, true, new float[] {first, 1 - first})));
    }
    return judged;
  }
}
