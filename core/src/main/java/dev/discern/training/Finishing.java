package dev.discern.training;

import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction.Extra;
import dev.discern.inference.model.Provenance;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelVersion;
import dev.discern.registry.PackageDraft;
import dev.discern.training.calibration.Calibrator;
import dev.discern.training.calibration.KnownPrediction;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.EvaluationSet;
import dev.discern.training.evaluation.Evaluator;
import dev.discern.training.evaluation.Examination;
import dev.discern.training.evaluation.ModelCard;
import dev.discern.training.evaluation.page.HtmlReport;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.TrainingObserver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The second half of the line, from a network that has learnt to a model that answers: gallery,
 * calibration on the validation part, evaluation on the untouched test part, registration.
 */
final class Finishing {
  private final TrainingPorts ports;
  private final TrainingRequest request;
  private final TrainingObserver observer;

  Finishing(TrainingPorts ports, TrainingRequest request, TrainingObserver observer) {
    this.ports = ports;
    this.request = request;
    this.observer = observer;
  }

  TrainingResult finish(Learned learned) {
    try (TemporaryGraph graph = TemporaryGraph.of(learned.trained().onnx())) {
      ModelDescription plain = describe(learned);
      Decided decided = decide(graph.file(), plain, learned);
      ModelDescription model = plain.deciding(decided.settings());
      EvaluationReport report = evaluate(graph.file(), model, decided.gallery(), learned);
      return register(draft(model, decided.gallery(), report, learned), report, learned);
    }
  }

  private ModelDescription describe(Learned learned) {
    TrainedModel trained = learned.trained();
    Map<String, String> platform = new LinkedHashMap<>(Machine.facts());
    platform.putAll(trained.platform());
    Provenance provenance =
        new Provenance(
            ports.time().instant(),
            ports.program(),
            learned.dataset().fingerprint(),
            learned.split().description(),
            request.settings().seed(),
            request.settings().asMap(),
            platform);
    return new ModelDescription(
        ModelDescription.FORMAT_VERSION,
        request.name(),
        request.trainer().architecture(),
        trained.labels(),
        trained.preprocessing(),
        trained.graph(),
        DecisionSettings.DEFAULT,
        provenance,
        trained.originalLabels());
  }

  private Decided decide(Path graph, ModelDescription model, Learned learned) {
    try (ImageClassifier classifier = open(graph, model, Gallery.EMPTY)) {
      Examination examination =
          new Examination(classifier, ports.photos(), request.settings().threads());
      Gallery gallery =
          new GalleryMaker(learned.dataset(), ports.thumbnails())
              .make(examination, learned.split().train(), observer::progress);
      return new Decided(
          new Calibrator(model, request.goal()).fit(validation(examination, learned), gallery),
          gallery);
    }
  }

  private List<KnownPrediction> validation(Examination examination, Learned learned) {
    return examination
        .of(
            "calibrating",
            learned.split().validation(),
            Set.of(Extra.EMBEDDING, Extra.ORIGINAL_SCORES),
            observer::progress)
        .stream()
        .flatMap(
            each ->
                each.answer() instanceof Answer.Answered answered
                    ? Stream.of(new KnownPrediction(each.photo().label(), answered.prediction()))
                    : Stream.of())
        .toList();
  }

  private EvaluationReport evaluate(
      Path graph, ModelDescription model, Gallery gallery, Learned learned) {
    try (ImageClassifier classifier = open(graph, model, gallery)) {
      return new Evaluator(
              classifier, ports.photos(), request.settings().threads(), ports.nanoTime())
          .evaluate(
              request.name(),
              EvaluationSet.testPartOf(learned.dataset(), learned.split()),
              observer::progress)
          .withEpochs(learned.trained().epochs());
    }
  }

  private ImageClassifier open(Path graph, ModelDescription model, Gallery gallery) {
    return new ImageClassifier(
        ports.decoder(), ports.loader().load(graph, model), gallery, ports.nanoTime());
  }

  private PackageDraft draft(
      ModelDescription model, Gallery gallery, EvaluationReport report, Learned learned) {
    Map<String, byte[]> parts = new HashMap<>(learned.parts());
    String card = ModelCard.of(model, learned.dataset(), learned.split(), report, request.notes());
    parts.put(ModelPackage.CARD, card.getBytes(StandardCharsets.UTF_8));
    parts.put(ModelPackage.EVALUATION, ports.reports().write(report));
    parts.put(ModelPackage.REPORT, HtmlReport.of(report).getBytes(StandardCharsets.UTF_8));
    if (!gallery.isEmpty()) {
      parts.put(ModelPackage.GALLERY, ModelPackage.part(gallery));
    }
    return new PackageDraft(model, learned.trained().onnx(), parts);
  }

  private TrainingResult register(PackageDraft draft, EvaluationReport report, Learned learned) {
    OptionalInt previousLive = ports.registry().live(request.name());
    ModelVersion version = ports.registry().register(draft, request.who());
    return new TrainingResult(
        request.promote() ? promote(version, previousLive) : version,
        report,
        learned.dataset(),
        learned.split(),
        previousLive);
  }

  private ModelVersion promote(ModelVersion version, OptionalInt previousLive) {
    return ports.registry().promote(version.name(), version.version(), previousLive, request.who());
  }

  private record Decided(DecisionSettings settings, Gallery gallery) {}
}
