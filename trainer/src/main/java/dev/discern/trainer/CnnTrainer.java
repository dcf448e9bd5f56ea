package dev.discern.trainer;

import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.trainer.graph.CnnGraph;
import dev.discern.trainer.network.CnnShape;
import dev.discern.trainer.network.ConvolutionalNetwork;
import dev.discern.trainer.network.Fit;
import dev.discern.trainer.network.Fitted;
import dev.discern.trainer.network.Objective;
import dev.discern.trainer.network.Torch;
import dev.discern.trainer.network.Weights;
import dev.discern.trainer.photos.Seeds;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits the small convolutional network of the apple desk, from scratch, to photos of any labels.
 */
public final class CnnTrainer implements Trainer {
  private static final long INITIAL_WEIGHTS = 3;

  private final TrainerPorts ports;
  private final long photoMemory;

  /**
   * A trainer.
   *
   * @param photoMemory bytes that the decoded photos may take: three a pixel
   */
  public CnnTrainer(TrainerPorts ports, long photoMemory) {
    this.ports = ports;
    this.photoMemory = photoMemory;
  }

  @Override
  public String architecture() {
    return "cnn";
  }

  @Override
  public TrainingSettings defaults() {
    return TrainingSettings.cnn();
  }

  @Override
  public TrainedModel train(TrainingSet set, TrainingSettings settings, TrainingObserver observer) {
    CnnShape shape = shape(set, settings);
    Run run = new Run(set, settings, observer);
    Album album = Album.read(run, ports.source(), photoMemory);
    try (Torch torch = Torch.open(settings.threads())) {
      ConvolutionalNetwork network =
          new ConvolutionalNetwork(torch, shape, Seeds.stream(settings.seed(), INITIAL_WEIGHTS));
      Objective objective = shape.outputs() == 1 ? Objective.SIGMOID : Objective.SOFTMAX;
      Fit fit = new Fit(torch, network, objective, settings, observer);
      Fitted fitted = fit.run(album.train(), album.validation(), run.classes());
      Weights weights = network.weights();
      TrainedModel trained =
          new TrainedModel(
              new CnnGraph(shape, weights).write(),
              CnnGraph.signature(shape),
              settings.preprocessing(),
              set.labels(),
              List.of(),
              fitted.epochs(),
              fitted.best(),
              weights.count(),
              run.platform(torch.version()));
      return checked(trained, fit, album.validation());
    }
  }

  private TrainedModel checked(TrainedModel model, Fit fit, PhotoExamples validation) {
    int[] some = IntStream.range(0, Math.min(ExportCheck.PHOTOS, validation.count())).toArray();
    List<Tensor> photos = IntStream.of(some).mapToObj(i -> validation.tensor(i, 0)).toList();
    return new ExportCheck(ports.loader()).passed(model, photos, fit.scores(validation, some));
  }

  private static CnnShape shape(TrainingSet set, TrainingSettings settings) {
    PreprocessingContract contract = settings.preprocessing();
    if (contract.layout() != Layout.NCHW) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "The layout " + contract.layout(),
          "is not what the network cnn takes. Choose NCHW.");
    }
    int classes = set.labels().size();
    return new CnnShape(
        contract.width(), contract.height(), settings.hidden(), classes == 2 ? 1 : classes);
  }
}
