package dev.discern.trainer;

import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.trainer.graph.HeadGraph;
import dev.discern.trainer.network.Fit;
import dev.discern.trainer.network.Fitted;
import dev.discern.trainer.network.Head;
import dev.discern.trainer.network.Objective;
import dev.discern.trainer.network.Torch;
import dev.discern.trainer.photos.PhotoSource;
import dev.discern.trainer.photos.Seeds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits a head to the features of a frozen backbone: any imported classifier, quantised ones too.
 * Features are computed once a photo and view, on all cores, and kept on disk.
 */
public final class TransferTrainer implements Trainer {
  private static final long INITIAL_WEIGHTS = 6;

  private final TrainerPorts ports;
  private final ModelPackage model;
  private final EmbeddingCache cache;

  /**
   * A trainer for one backbone.
   *
   * @param model the backbone
   * @param cache where its features are kept
   */
  public TransferTrainer(TrainerPorts ports, ModelPackage model, EmbeddingCache cache) {
    this.ports = ports;
    this.model = model;
    this.cache = cache;
  }

  @Override
  public String architecture() {
    return "transfer";
  }

  @Override
  public TrainingSettings defaults() {
    return TrainingSettings.transfer(model.description().preprocessing());
  }

  @Override
  public TrainedModel train(TrainingSet set, TrainingSettings settings, TrainingObserver observer) {
    checkContract(settings);
    Run run = new Run(set, settings, observer);
    Backbone backbone = Backbone.open(model);
    EmbeddedSet photos = EmbeddedSet.read(run, ports, ports.source(), backbone, cache);
    try (Torch torch = Torch.open(settings.threads())) {
      Head head = head(torch, run, photos.features());
      Fit fit = new Fit(torch, head, Objective.SOFTMAX, settings, observer);
      Fitted fitted =
          fit.run(photos.trainExamples(run), photos.validationExamples(run), run.classes());
      HeadGraph.Written written =
          new HeadGraph(backbone.onnx(), backbone.graph(), photos.scale(), head.weights()).write();
      TrainedModel trained =
          new TrainedModel(
              written.onnx(),
              written.signature(),
              settings.preprocessing(),
              set.labels(),
              model.description().labels(),
              fitted.epochs(),
              fitted.best(),
              head.parameterCount(),
              platform(run, torch, backbone));
      return checked(trained, run, photos, fit);
    }
  }

  private static Head head(Torch torch, Run run, int features) {
    return new Head(
        torch,
        features,
        run.settings().hidden(),
        run.classes(),
        Seeds.stream(run.settings().seed(), INITIAL_WEIGHTS));
  }

  /** From the photos themselves, not from their features: the backbone in the file counts too. */
  private TrainedModel checked(TrainedModel trained, Run run, EmbeddedSet photos, Fit fit) {
    PhotoSource source = ports.source();
    Preprocessing preprocessing = new Preprocessing(trained.preprocessing());
    List<LabelledPhoto> some = photos.some(ExportCheck.PHOTOS);
    List<Compared> compared =
        source.map(
            "checking the written graph",
            some,
            photo ->
                new Compared(
                    some.indexOf(photo),
                    preprocessing.apply(source.decode(photo, trained.preprocessing()))),
            TrainingObserver.SILENT); // who asked to stop still gets what was learned
    int[] indexes = compared.stream().mapToInt(Compared::index).toArray();
    return new ExportCheck(ports.loader())
        .passed(
            trained,
            compared.stream().map(Compared::tensor).toList(),
            fit.scores(photos.validationExamples(run), indexes));
  }

  private record Compared(int index, Tensor tensor) {}

  private void checkContract(TrainingSettings settings) {
    if (!settings.preprocessing().equals(model.description().preprocessing())) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "The preprocessing",
          "is not that of the backbone "
              + model.description().name()
              + ", which knows photos only as it was trained on them. Leave it as it is.");
    }
  }

  private Map<String, String> platform(Run run, Torch torch, Backbone backbone) {
    Map<String, String> platform = new HashMap<>(run.platform(torch));
    platform.put("backbone", model.description().name() + " (SHA-256 " + backbone.sha256() + ")");
    return platform;
  }
}
