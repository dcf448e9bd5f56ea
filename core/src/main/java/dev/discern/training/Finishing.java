package dev.discern.training;

import dev.discern.inference.ImageClassifier;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.ModelDescription;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelVersion;
import dev.discern.registry.PackageDraft;
import dev.discern.training.Calibration.Calibrated;
import dev.discern.training.calibration.Fitted;
import dev.discern.training.evaluation.CardNotes;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.EvaluationSet;
import dev.discern.training.evaluation.Evaluator;
import dev.discern.training.evaluation.ModelCard;
import dev.discern.training.evaluation.sections.HtmlReport;
import dev.discern.training.trainer.TemporaryGraph;
import dev.discern.training.trainer.TrainingObserver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

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
      ModelDescription plain =
          describing().of(learned.dataset(), learned.split(), learned.trained());
      Calibrated own =
          calibration().of(graph.file(), plain, learned.split(), galleryMaker(learned));
      Fitted fitted = fitted(plain, own, learned);
      fitted.notes().forEach(observer::note);
      ModelDescription model = calibration().deciding(plain, fitted.settings());
      EvaluationReport report =
          report(graph.file(), model, own.gallery(), learned)
              .withEpochs(learned.trained().epochs())
              .withThumbnails(learned.dataset().root(), ports.thumbnails());
      Learned noted = learned.with(ModelPackage.CARD, card(model, fitted, report, learned));
      return register(draft(model, own.gallery(), report, noted), report, learned);
    }
  }

  private GalleryMaker galleryMaker(Learned learned) {
    return new GalleryMaker(learned.dataset(), learned.groups(), ports.thumbnails());
  }

  private Fitted fitted(ModelDescription plain, Calibrated own, Learned learned) {
    OutOfFold outOfFold = learned.outOfFold();
    return outOfFold == null ? own.fitted() : outOfFold.fitted(plain, calibration(), own);
  }

  private EvaluationReport report(
      Path graph, ModelDescription model, Gallery gallery, Learned learned) {
    OutOfFold outOfFold = learned.outOfFold();
    return outOfFold == null
        ? evaluate(graph, model, gallery, learned)
        : outOfFold.report(request.name(), describing(), calibration());
  }

  private Describing describing() {
    return new Describing(
        ports, request.name(), request.trainer().architecture(), request.settings());
  }

  private Calibration calibration() {
    return new Calibration(ports, request.goal(), request.settings().threads(), observer::progress);
  }

  private EvaluationReport evaluate(
      Path graph, ModelDescription model, Gallery gallery, Learned learned) {
    try (ImageClassifier classifier = open(graph, model, gallery)) {
      return new Evaluator(
              classifier, ports.photos(), request.settings().threads(), ports.nanoTime())
          .evaluate(
              request.name(),
              EvaluationSet.testPartOf(learned.dataset(), learned.split())
                  .keeping(learned.groups()),
              observer::progress);
    }
  }

  private ImageClassifier open(Path graph, ModelDescription model, Gallery gallery) {
    return new ImageClassifier(
        ports.decoder(), ports.loader().load(graph, model), gallery, ports.nanoTime());
  }

  private byte[] card(
      ModelDescription model, Fitted fitted, EvaluationReport report, Learned learned) {
    CardNotes notes = new CardNotes(request.notes(), fitted.notes());
    return ModelCard.of(model, learned.dataset(), learned.split(), report, notes)
        .getBytes(StandardCharsets.UTF_8);
  }

  private PackageDraft draft(
      ModelDescription model, Gallery gallery, EvaluationReport report, Learned learned) {
    Map<String, byte[]> parts = new HashMap<>(learned.parts());
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
}
