package dev.discern.bench;

import dev.discern.bench.figures.Comparison;
import dev.discern.bench.figures.Goal;
import dev.discern.bench.figures.Rounds;
import dev.discern.bench.figures.Row;
import dev.discern.bench.figures.Unit;
import dev.discern.bench.peers.EmptyProgram;
import dev.discern.inference.image.Photo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * From the start of {@code discern predict} to its first answer, launcher included. Cold means: no
 * class-data sharing, and a home in which nothing was unpacked yet. The page cache of the system
 * stays warm; only its owner could empty it.
 */
final class StartBench implements Bench {
  private static final String NO_SHARING = "-Xshare:off";
  private static final Rounds ROUNDS = new Rounds(1, 7);

  @Override
  public List<Row> run(Place place) throws Exception {
    Path photo = write(place, BenchPhotos.usual(place.data()).get(0));
    Path settled = Files.createDirectory(place.home().resolve("settled"));
    Comparison cold =
        ROUNDS.compare(Unit.SECONDS, () -> cold(place, photo), () -> emptyProgram(NO_SHARING));
    Comparison shared =
        ROUNDS.compare(
            Unit.SECONDS,
            () -> predict(place, settled, photo, ""),
            () -> predict(place, settled, photo, NO_SHARING));
    return List.of(
        new Row(
            "predict to first answer, cold",
            "an empty Java program",
            cold,
            Goal.below(1.2, Unit.SECONDS)),
        new Row(
            "predict to first answer, class archive",
            "without class-data sharing",
            shared,
            Goal.below(0.6, Unit.SECONDS)));
  }

  private static double cold(Place place, Path photo) throws Exception {
    return predict(place, Files.createTempDirectory(place.home(), "new"), photo, NO_SHARING);
  }

  /** The home is also where native libraries are unpacked, so that a new one is all new. */
  private static double predict(Place place, Path home, Path photo, String javaOptions)
      throws Exception {
    List<String> command =
        List.of(
            place.discern().toString(),
            "predict",
            Models.BUILT_IN,
            photo.toString(),
            "--home",
            home.resolve("home").toString());
    return new Start(
            command, Map.of("DISCERN_JAVA_OPTIONS", javaOptions, "XDG_CACHE_HOME", home.toString()))
        .toFirstLine();
  }

  private static double emptyProgram(String javaOption) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            javaOption,
            "-cp",
            System.getProperty("java.class.path"),
            EmptyProgram.class.getName());
    return new Start(command, Map.of()).toFirstLine();
  }

  private static Path write(Place place, Photo photo) throws IOException {
    return Files.write(place.home().resolve("photo.jpg"), photo.bytes());
  }
}
