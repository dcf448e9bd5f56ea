package dev.discern.training.evaluation.line;

import dev.discern.inference.ImageClassifier;
import dev.discern.training.dataset.Progress;
import dev.discern.training.evaluation.EvaluationSet;
import dev.discern.training.evaluation.comparison.Comparer;
import dev.discern.training.evaluation.comparison.Comparer.Contender;
import dev.discern.training.evaluation.comparison.Comparison;

/** From a folder of labelled photos to which of two models is better, if they can tell. */
public final class ComparisonLine {
  private final EvaluationPorts ports;

  public ComparisonLine(EvaluationPorts ports) {
    this.ports = ports;
  }

  /** A model and its name with its version; not closed here. */
  public record Named(String name, ImageClassifier model) {}

  /**
   * Compares.
   *
   * @throws dev.discern.refusal.Refusal {@code MODELS_INCOMPARABLE}, one of the {@code DATASET_...}
   *     codes, {@code CONFIGURATION_INVALID} or {@code MODEL_BROKEN}
   */
  public Comparison run(Named first, Named second, LabelledFolder folder, Progress progress) {
    Comparer comparer = new Comparer(contender(first), contender(second));
    EvaluationSet set = folder.read(ports, first.model().model(), progress);
    return comparer.compare(set, progress);
  }

  private Contender contender(Named named) {
    return new Contender(named.name(), ports.examination(named.model()));
  }
}
