package dev.discern.bench;

import dev.discern.app.config.SettingsReader;
import dev.discern.app.wiring.House;
import dev.discern.bench.figures.Goal;
import dev.discern.bench.figures.Rounds;
import dev.discern.bench.figures.Row;
import dev.discern.bench.figures.Unit;
import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.explanation.picture.HeatPicture;
import dev.discern.inference.image.Photo;
import dev.discern.testkit.photos.DrawnPhotos;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an explanation adds to an answer, with its picture: the computing time of one thread, which
 * other programs do not lengthen. A head on a well-known backbone where that is there, else a small
 * network; both learn from drawn photos, which changes nothing of the cost.
 */
final class ExplainBench implements Bench {
  private static final int WARM_UPS = 40;
  private static final int COUNTED = 100;
  private static final double LIMIT_MILLIS = 50;
  private static final String NAME = "explained";
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  @Override
  public List<Row> run(Place place) throws Exception {
    String backbone = Models.install(place);
    train(place, backbone);
    List<Photo> photos = BenchPhotos.usual(place.data());
    House house = new House(SettingsReader.ofProcess().read(null, place.home()));
    try (ImageClassifier model = house.open(NAME)) {
      Rounds rounds = new Rounds(WARM_UPS, COUNTED);
      return List.of(
          new Row(
              "an answer with its explanation and picture",
              "the answer alone",
              rounds.compare(
                  Unit.MILLISECONDS,
                  timed(photos, photo -> explained(model, photo)),
                  timed(photos, model::classify)),
              added()));
    }
  }

  private static Goal added() {
    return new Goal(
        "+ < 50 ms",
        comparison -> comparison.ours().median() - comparison.peers().median() < LIMIT_MILLIS);
  }

  private static void train(Place place, String backbone) throws Exception {
    Path photos = new DrawnPhotos(3).folder(place.home().resolve("drawn"), 40);
    List<String> how =
        backbone.equals(Models.BUILT_IN)
            ? List.of("--architecture", "cnn")
            : List.of("--architecture", "transfer", "--backbone", backbone);
    List<String> command =
        Stream.concat(
                Stream.of(
                    place.discern().toString(),
                    "train",
                    photos.toString(),
                    "--name",
                    NAME,
                    "--home",
                    place.home().toString(),
                    "--epochs",
                    "5"),
                how.stream())
            .toList();
    Process training =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(Files.createTempFile(place.home(), "train", ".log").toFile())
            .start();
    if (training.waitFor() != 0) {
      throw new IOException("no model to explain could be trained");
    }
  }

  private static void explained(ImageClassifier model, Photo photo) {
    Answer.Answered answer = (Answer.Answered) model.explain(photo);
    if (answer.explanation() != null) {
      new HeatPicture(answer.explanation().heat()).overlay(answer.facts().size());
    }
  }

  private static Rounds.Contender timed(List<Photo> photos, Way way) {
    Iterator<Photo> inTurn = Stream.generate(() -> photos).flatMap(List::stream).iterator();
    return () -> {
      Photo photo = inTurn.next();
      long start = CLOCK.getCurrentThreadCpuTime();
      way.ask(photo);
      return (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
    };
  }

  /** One way to an answer. */
  @FunctionalInterface
  private interface Way {
    void ask(Photo photo);
  }
}
