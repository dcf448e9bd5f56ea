package dev.discern.training;

import dev.discern.inference.ImageClassifier;
import dev.discern.inference.model.Gallery;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Split;
import dev.discern.training.evaluation.EvaluationSet;
import dev.discern.training.evaluation.Evaluator;
import dev.discern.training.trainer.TemporaryGraph;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.TrainingSettings;
import dev.discern.training.tuning.Judge;
import java.util.List;

/** Judges a trial's model through the classifier that would serve it. */
record ServingJudge(TrainingPorts ports, TrainingSettings settings, Dataset dataset, Split split)
    implements Judge {
  private static final String NAME = "trial";

  @Override
  public double macroF1(TrainedModel model, List<LabelledPhoto> photos) {
    Describing describing = new Describing(ports, NAME, NAME, settings);
    try (TemporaryGraph graph = TemporaryGraph.of(model.onnx());
        ImageClassifier classifier =
            new ImageClassifier(
                ports.decoder(),
                ports.loader().load(graph.file(), describing.of(dataset, split, model)),
                Gallery.EMPTY,
                ports.nanoTime())) {
      return new Evaluator(classifier, ports.photos(), settings.threads(), ports.nanoTime())
          .evaluate(NAME, set(photos), (stage, done, total) -> {})
          .summary()
          .macroF1();
    }
  }

  private EvaluationSet set(List<LabelledPhoto> photos) {
    return new EvaluationSet(
        dataset.root(),
        dataset.fingerprint(),
        "the validation part",
        photos,
        List.of(),
        PhotoGroups.NONE);
  }
}
