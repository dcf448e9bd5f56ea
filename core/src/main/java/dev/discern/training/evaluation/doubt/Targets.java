package dev.discern.training.evaluation.doubt;

import dev.discern.training.calibration.Target;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.judging.Judged;
import java.util.Collection;
import java.util.List;

/**
 * Whether accepting a label is worth what was asked for when its threshold was fitted, told by
 * photos that had no say in it.
 *
 * @param asked in words, such as {@code precision=0.95}
 * @param labels those with a threshold of their own
 */
public record Targets(String asked, List<LabelTarget> labels) {
  public Targets {
    labels = List.copyOf(labels);
  }

  /**
   * One label's.
   *
   * @param asked the share that was asked for
   * @param reached of a precision, those of the photos accepted as the label that have it; of a
   *     recall, those of the photos that have it that are accepted as it
   */
  public record LabelTarget(String label, double asked, Proportion reached) {
    /** Met or missed as counted, and whether the interval leaves that open. */
    public String verdict() {
      if (reached.of() == 0) {
        return "no photo to tell by";
      }
      boolean met = reached.share() >= asked;
      boolean sure = met ? reached.low() >= asked : reached.high() < asked;
      return (met ? "met" : "missed") + (sure ? "" : ", but so few photos cannot be sure");
    }
  }

  /** Counts for these labels; none for a cost, which all labels have in common. */
  public static Targets of(Target target, Collection<String> labels, List<Judged> judged) {
    return new Targets(
        target.words(),
        labels.stream()
            .sorted()
            .flatMap(label -> counted(target, label, judged).stream())
            .toList());
  }

  private static List<LabelTarget> counted(Target target, String label, List<Judged> judged) {
    if (target instanceof Target.Precision precision) {
      return List.of(new LabelTarget(label, precision.share(), precision(label, judged)));
    }
    return target instanceof Target.Recall recall
        ? List.of(new LabelTarget(label, recall.share(), recall(label, judged)))
        : List.of();
  }

  private static Proportion precision(String label, List<Judged> judged) {
    List<Judged> accepted = judged.stream().filter(each -> acceptedAs(label, each)).toList();
    return Proportion.of((int) accepted.stream().filter(Judged::right).count(), accepted.size());
  }

  private static Proportion recall(String label, List<Judged> judged) {
    List<Judged> having = judged.stream().filter(each -> each.actual().equals(label)).toList();
    return Proportion.of(
        (int) having.stream().filter(each -> acceptedAs(label, each)).count(), having.size());
  }

  private static boolean acceptedAs(String label, Judged each) {
    return each.accepted() && each.best().label().equals(label);
  }
}
