package dev.discern.trainer;

import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.trainer.graph.HeadGraph;
import dev.discern.trainer.photos.PhotoSource;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.Framing;
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
    Backbone backbone = Backbone.open(model);
    Run run = new Framer(ports, backbone, cache).settled(new Run(set, settings, observer));
    EmbeddedSet photos = EmbeddedSet.read(run, ports, backbone, cache);
    FittedHead head = FittedHead.of(photos);
    boolean pooled = backbone.run(ports.loader(), PooledFeatures::areMeans);
    HeadGraph.Written written =
        new HeadGraph(backbone.onnx(), backbone.graph(), pooled, head.weights()).write();
    TrainedModel trained =
        new TrainedModel(
            written.onnx(),
            written.signature(),
            run.settings().preprocessing(),
            set.labels(),
            model.description().labels(),
            head.fitted().epochs(),
            head.fitted().best(),
            head.parameters(),
            platform(head, backbone));
    return checked(trained, photos, head);
  }

  /** From the photos themselves, not from their features: the backbone in the file counts too. */
  private TrainedModel checked(TrainedModel trained, EmbeddedSet photos, FittedHead head) {
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
        .passed(trained, compared.stream().map(Compared::tensor).toList(), head.scores(indexes));
  }

  private record Compared(int index, Tensor tensor) {}

  /** The backbone's own contract, or one that a framing made of it. */
  private void checkContract(TrainingSettings settings) {
    PreprocessingContract own = model.description().preprocessing();
    boolean known =
        Framing.AUTO.candidates(own).stream()
            .anyMatch(framing -> framing.of(own).equals(settings.preprocessing()));
    if (!known) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "The preprocessing",
          "is not that of the backbone "
              + model.description().name()
              + ", which knows photos only as it was trained on them. Leave it as it is.");
    }
  }

  private Map<String, String> platform(FittedHead head, Backbone backbone) {
    Map<String, String> platform = new HashMap<>(head.platform());
    platform.put("backbone", model.description().name() + " (SHA-256 " + backbone.sha256() + ")");
    return platform;
  }
}
