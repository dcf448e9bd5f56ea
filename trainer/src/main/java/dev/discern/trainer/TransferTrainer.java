package dev.discern.trainer;

import dev.discern.inference.model.Classifier;
import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.trainer.embedding.Embedded;
import dev.discern.trainer.embedding.Embedder;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.trainer.embedding.FeatureScale;
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
import java.util.stream.IntStream;

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
    Backbone backbone = Backbone.open(model);
    PhotoSource source = new PhotoSource(ports.reader(), ports.decoder());
    Features features = features(backbone, source, set, settings, observer);
    try (Torch torch = Torch.open(settings.threads())) {
      int classes = set.labels().size();
      Head head =
          new Head(
              torch,
              features.width(),
              settings.hidden(),
              classes,
              Seeds.stream(settings.seed(), INITIAL_WEIGHTS));
      Fit fit = new Fit(torch, head, Objective.SOFTMAX, settings, observer);
      FeatureScale scale = FeatureScale.of(features.train());
      EmbeddedExamples validation =
          new EmbeddedExamples(set.labels(), features.validation(), scale, settings.seed());
      Fitted fitted =
          fit.run(
              new EmbeddedExamples(set.labels(), features.train(), scale, settings.seed()),
              validation,
              classes);
      HeadGraph.Written written =
          new HeadGraph(backbone.onnx(), backbone.graph(), scale, head.weights()).write();
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
              platform(torch, settings, backbone));
      return checked(trained, source, features.validation(), fit, validation);
    }
  }

  private record Features(List<Embedded> train, List<Embedded> validation) {
    int width() {
      return train.get(0).rows()[0].length;
    }
  }

  private Features features(
      Backbone backbone,
      PhotoSource source,
      TrainingSet set,
      TrainingSettings settings,
      TrainingObserver observer) {
    return GraphFile.with(
        backbone.onnx(),
        file -> {
          try (Classifier classifier = ports.loader().load(file, backbone.description())) {
            Embedder embedder =
                new Embedder(source, classifier, backbone.sha256(), cache, settings);
            String training = "embedding training photos";
            String validation = "embedding validation photos";
            return new Features(
                Usable.required(
                    training, source.map(training, set.train(), embedder::varied, observer)),
                Usable.required(
                    validation,
                    source.map(validation, set.validation(), embedder::plain, observer)));
          } finally {
            cache.trim();
          }
        });
  }

  private TrainedModel checked(
      TrainedModel trained,
      PhotoSource source,
      List<Embedded> photos,
      Fit fit,
      EmbeddedExamples validation) {
    int count = Math.min(ExportCheck.PHOTOS, photos.size());
    List<LabelledPhoto> some = photos.stream().limit(count).map(Embedded::photo).toList();
    Preprocessing preprocessing = new Preprocessing(trained.preprocessing());
    List<Tensor> tensors =
        some.stream()
            .map(photo -> preprocessing.apply(source.decode(photo, trained.preprocessing())))
            .toList();
    return new ExportCheck(ports.loader())
        .passed(trained, tensors, fit.scores(validation, IntStream.range(0, count).toArray()));
  }

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

  private Map<String, String> platform(Torch torch, TrainingSettings settings, Backbone backbone) {
    Map<String, String> platform = new HashMap<>(CnnTrainer.platform(torch, settings));
    platform.put("backbone", model.description().name() + " (SHA-256 " + backbone.sha256() + ")");
    return platform;
  }
}
