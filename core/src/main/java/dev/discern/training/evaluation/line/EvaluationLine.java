package dev.discern.training.evaluation.line;

import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.reading.FoundPhotos;
import dev.discern.training.dataset.reading.FoundPhotos.Found;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.EvaluationSet;
import dev.discern.training.evaluation.Evaluator;
import dev.discern.training.evaluation.InDepth;
import dev.discern.training.evaluation.other.OtherPhotosCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** From a folder of labelled photos to all that they say of one model. */
public final class EvaluationLine {
  private final EvaluationPorts ports;
  private final Function<ImageDecoder, ImageClassifier> model;

  /**
   * Judges one model.
   *
   * @param model opens it with a decoder; what it opens is closed here
   */
  public EvaluationLine(EvaluationPorts ports, Function<ImageDecoder, ImageClassifier> model) {
    this.ports = ports;
    this.model = model;
  }

  /**
   * Judges.
   *
   * @throws dev.discern.refusal.Refusal one of the {@code DATASET_...} codes, {@code
   *     CONFIGURATION_INVALID} or {@code MODEL_BROKEN}
   */
  public EvaluationReport run(EvaluationRequest request, Progress progress) {
    try (ImageClassifier upright = model.apply(ports.decoder())) {
      EvaluationSet set = request.folder().read(ports, upright.model(), progress);
      EvaluationReport report =
          new Evaluator(upright, ports.photos(), ports.threads(), ports.nanoTime())
              .evaluate(request.model(), set, progress)
              .withThumbnails(set.root(), ports.thumbnails());
      if (request.other() != null) {
        report = report.deepened(withOthers(upright, request.other(), progress));
      }
      return request.rotations() ? report.deepened(withRotations(set, report, progress)) : report;
    }
  }

  private UnaryOperator<InDepth> withOthers(
      ImageClassifier upright, Path folder, Progress progress) {
    List<Path> files =
        FoundPhotos.in(folder, LabelRule.NONE).photos().stream().map(Found::file).toList();
    OtherPhotosCheck check = new OtherPhotosCheck(ports.examination(upright), ports.thumbnails());
    return depth -> depth.withOthers(check.check(folder, files, depth.kept(), progress));
  }

  private UnaryOperator<InDepth> withRotations(
      EvaluationSet set, EvaluationReport report, Progress progress) {
    Rotations rotations = new Rotations(ports, model);
    return depth -> depth.withSlices(rotations.of(set, report.summary().accuracy(), progress));
  }
}
