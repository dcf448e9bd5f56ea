package dev.discern.training;

import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction.Extra;
import dev.discern.training.calibration.Calibrator;
import dev.discern.training.calibration.DecisionGoal;
import dev.discern.training.calibration.Fitted;
import dev.discern.training.calibration.KnownPrediction;
import dev.discern.training.calibration.OwnPhotos;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.Split;
import dev.discern.training.evaluation.judging.Examination;
import dev.discern.training.evaluation.judging.Examination.Examined;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Hangs a network's gallery, and fits its decision settings on its validation part. */
record Calibration(TrainingPorts ports, DecisionGoal goal, int threads, Progress progress) {

  /** Settings, and the gallery that they were fitted with. */
  record Calibrated(Fitted fitted, Gallery gallery) {}

  Calibrated of(Path graph, ModelDescription model, Split split, GalleryMaker maker) {
    try (ImageClassifier classifier =
        new ImageClassifier(
            ports.decoder(), ports.loader().load(graph, model), Gallery.EMPTY, ports.nanoTime())) {
      Examination examination = new Examination(classifier, ports.photos(), threads);
      OwnPhotos own = maker.make(model, examination, split.train(), progress);
      List<Examined> validation =
          examination.of(
              "calibrating",
              split.validation(),
              Set.of(Extra.EMBEDDING, Extra.ORIGINAL_SCORES),
              progress);
      return new Calibrated(new Calibrator(model, goal).fit(known(validation), own), own.gallery());
    }
  }

  /** The model, deciding by these settings, and saying what was asked of them. */
  ModelDescription deciding(ModelDescription model, DecisionSettings settings) {
    return model.deciding(settings).from(model.provenance().with(goal.asMap()));
  }

  /** What was answered; nothing can be learnt from refusals. */
  static List<KnownPrediction> known(List<Examined> examined) {
    return examined.stream()
        .flatMap(
            each ->
                each.answer() instanceof Answer.Answered answered
                    ? Stream.of(new KnownPrediction(each.photo().label(), answered.prediction()))
                    : Stream.of())
        .toList();
  }
}
