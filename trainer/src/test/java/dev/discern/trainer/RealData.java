package dev.discern.trainer;

import dev.discern.inference.model.Prediction;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.trainer.photos.Fitting;
import dev.discern.trainer.photos.PhotoSource;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Split;
import dev.discern.training.dataset.reading.DatasetReader;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.splitting.Shares;
import dev.discern.training.dataset.splitting.Splitter;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.Framing;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Trains on real photos and prints what came of it: {@code RealData cnn|transfer FOLDER
 * [setting=value...]}. Not a test: it takes minutes. The test part is scored once, at the end.
 */
final class RealData {
  private RealData() {}

  public static void main(String[] args) {
    long start = System.nanoTime();
    Trainer trainer =
        args[0].equals("cnn") ? new CnnTrainer(DrawnSet.PORTS, 1_000_000_000) : transfer(args[0]);
    TrainingSettings settings = settings(trainer.defaults(), args);
    Dataset dataset =
        new DatasetReader(DrawnSet.PORTS.reader(), DrawnSet.PORTS.decoder(), 2)
            .read(
                Path.of(args[1]),
                LabelRule.FOLDER,
                settings.preprocessing(),
                (stage, done, all) -> {});
    Split split = new Splitter(settings.seed(), Shares.DEFAULT).split(dataset);
    System.out.printf("%s, read in %.1f s%n", split.description(), seconds(start));
    TrainedModel model =
        trainer.train(
            new TrainingSet(dataset.labels(), split.train(), split.validation()),
            settings,
            new Printing(start));
    Epoch best = model.epochs().get(model.bestEpoch() - 1);
    System.out.printf(
        "%s: %d parameters, best epoch %d of %d, validation loss %.4f accuracy %.4f, %.1f s%n",
        args[0],
        model.parameters(),
        model.bestEpoch(),
        model.epochs().size(),
        best.validationLoss(),
        best.validationAccuracy(),
        seconds(start));
    if (System.getProperty("test") != null) {
      System.out.println(test(model, split.test()));
    }
  }

  private static Trainer transfer(String backbone) {
    return new TransferTrainer(
        DrawnSet.PORTS,
        RealBackbone.in(Path.of(backbone)),
        new EmbeddingCache(Path.of(System.getProperty("cache")), 1_000_000_000));
  }

  private static TrainingSettings settings(TrainingSettings settings, String[] args) {
    for (int i = 2; i < args.length; i++) {
      String value = args[i].substring(args[i].indexOf('=') + 1);
      settings =
          switch (args[i].substring(0, args[i].indexOf('='))) {
            case "epochs" -> settings.but().epochs(Integer.parseInt(value)).settings();
            case "patience" -> settings.but().patience(Integer.parseInt(value)).settings();
            case "seed" -> settings.but().seed(Long.parseLong(value)).settings();
            case "rate" -> settings.but().learningRate(Double.parseDouble(value)).settings();
            case "decay" -> settings.but().weightDecay(Double.parseDouble(value)).settings();
            case "dropout" -> settings.but().dropout(Double.parseDouble(value)).settings();
            case "hidden" -> settings.but().hidden(Integer.parseInt(value)).settings();
            case "framing" ->
                settings.but().framing(Framing.valueOf(value.toUpperCase(Locale.ROOT))).settings();
            case "views" -> settings.but().augmentedViews(Integer.parseInt(value)).settings();
            case "side" ->
                settings
                    .but()
                    .preprocessing(PreprocessingContract.unitRange(Integer.parseInt(value)))
                    .settings();
            default -> throw new IllegalArgumentException(args[i]);
          };
    }
    return settings;
  }

  private static String test(TrainedModel model, List<LabelledPhoto> photos) {
    Fitting fitting = new Fitting(model.preprocessing());
    PhotoSource source = new PhotoSource(DrawnSet.PORTS.reader(), DrawnSet.PORTS.decoder());
    List<Tensor> tensors =
        source.map(
            "testing",
            photos,
            photo -> fitting.tensor(fitting.fit(source.decode(photo, model.preprocessing()))),
            TrainingObserver.SILENT);
    List<Prediction> predictions =
        ExportCheck.predict(DrawnSet.PORTS.loader(), model, tensors, Set.of());
    int right = 0;
    for (int i = 0; i < photos.size(); i++) {
      double[] logits = predictions.get(i).logits();
      int top = 0;
      for (int j = 1; j < logits.length; j++) {
        top = logits[j] > logits[top] ? j : top;
      }
      right += model.labels().get(top).equals(photos.get(i).label()) ? 1 : 0;
    }
    return "test: %d of %d = %.4f".formatted(right, photos.size(), right / (double) photos.size());
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private record Printing(long start) implements TrainingObserver {
    @Override
    public void epochDone(Epoch epoch, int epochs) {
      System.out.printf(
          "%5.1f s  epoch %d/%d  loss %.4f accuracy %.4f  validation %.4f %.4f%s%n",
          seconds(start),
          epoch.number(),
          epochs,
          epoch.trainLoss(),
          epoch.trainAccuracy(),
          epoch.validationLoss(),
          epoch.validationAccuracy(),
          epoch.best() ? " *" : "");
    }

    @Override
    public void note(String sentence) {
      System.out.println(sentence);
    }
  }
}
