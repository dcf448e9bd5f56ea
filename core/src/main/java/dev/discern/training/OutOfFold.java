package dev.discern.training;

import dev.discern.inference.Answer;
import dev.discern.inference.decision.DecisionPolicy;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.ModelDescription;
import dev.discern.training.Calibration.Calibrated;
import dev.discern.training.calibration.Calibrator;
import dev.discern.training.calibration.Fitted;
import dev.discern.training.calibration.KnownPrediction;
import dev.discern.training.calibration.OwnPhotos;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.EvaluationSet;
import dev.discern.training.evaluation.Evaluator;
import dev.discern.training.evaluation.judging.Examination.Examined;
import dev.discern.training.evaluation.judging.Judge;
import dev.discern.training.evaluation.judging.Judgements;
import dev.discern.training.trainer.TemporaryGraph;
import java.util.List;
import java.util.Optional;

/**
 * What a recipe is worth, told by its cross-validation. Each fold is decided with settings that are
 * fitted on the predictions of the other folds (cross-fitted), so that no photo has a say in the
 * settings it is judged with. Only what is none of the model's is told by the fold's own validation
 * part, since distances compare within one model.
 */
record OutOfFold(Dataset dataset, Folds folds, PhotoGroups groups, List<HeldOut> heldOut) {

  /** Settings for the model that is kept, from every photo's prediction. */
  Fitted fitted(ModelDescription model, Calibration calibration, Calibrated own) {
    return fitted(model, calibration, heldOut).within(own.fitted());
  }

  /** The figures of all folds together. */
  EvaluationReport report(String name, Describing describing, Calibration calibration) {
    List<Decided> decided =
        heldOut.stream().map(fold -> decided(fold, describing, calibration)).toList();
    return Evaluator.report(
        name,
        EvaluationSet.outOfFold(dataset, folds, photos()).keeping(groups),
        decided.get(0).by(),
        decided.stream().map(Decided::judged).reduce(Judgements.NONE, Judgements::and),
        calibration.threads());
  }

  private List<LabelledPhoto> photos() {
    return heldOut.stream().flatMap(fold -> fold.examined().stream()).map(Examined::photo).toList();
  }

  private Decided decided(HeldOut fold, Describing describing, Calibration calibration) {
    ModelDescription model = describing.of(dataset, fold.split(), fold.trained());
    List<HeldOut> others = heldOut.stream().filter(each -> each != fold).toList();
    Calibrated own = own(fold, model, calibration);
    DecisionSettings settings = fitted(model, calibration, others).within(own.fitted()).settings();
    ModelDescription deciding = calibration.deciding(model, settings);
    DecisionPolicy policy = new DecisionPolicy(deciding, own.gallery());
    return new Decided(
        deciding, fold.examined().stream().map(each -> decided(each, policy)).toList());
  }

  private Calibrated own(HeldOut fold, ModelDescription model, Calibration calibration) {
    try (TemporaryGraph graph = TemporaryGraph.of(fold.trained().onnx())) {
      return calibration.of(
          graph.file(),
          model,
          fold.split(),
          new GalleryMaker(dataset, groups, file -> Optional.empty()));
    }
  }

  private static Fitted fitted(
      ModelDescription model, Calibration calibration, List<HeldOut> folds) {
    List<KnownPrediction> known =
        folds.stream().flatMap(fold -> Calibration.known(fold.examined()).stream()).toList();
    return new Calibrator(model, calibration.goal()).fit(known, OwnPhotos.NONE);
  }

  private static Examined decided(Examined each, DecisionPolicy policy) {
    if (each.answer() instanceof Answer.Answered answered) {
      return new Examined(
          each.photo(),
          new Answer.Answered(
              answered.photo(),
              policy.decide(answered.prediction()),
              answered.prediction(),
              answered.facts(),
              answered.timings()));
    }
    return each;
  }

  /** A fold as its own model decides; candidates are judged by that model's settings too. */
  private record Decided(ModelDescription by, List<Examined> examined) {
    Judgements judged() {
      return new Judge(by).judge(examined);
    }
  }
}
