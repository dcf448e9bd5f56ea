package dev.discern.bench.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** From the upload of 30 photos of 80 kB to the last result, with an ImageNet model. */
public final class LatencyBench {
  private static final int PHOTOS = 30;
  static final String MODEL = "mobilenet";
  static final int WARMING = 25;
  static final int ROUNDS = 9;

  private LatencyBench() {}

  /** Arguments: ./discern, a folder of photos, an empty folder, a model's file. */
  public static void main(String[] arguments) throws Exception {
    Path discern = Path.of(arguments[0]);
    Path home = Files.createDirectories(Path.of(arguments[2]));
    List<Path> photos = photos(Path.of(arguments[1]));
    importModel(discern, home, arguments[3]);
    List<Double> rounds = new ArrayList<>();
    try (RunningDiscern running = new RunningDiscern(discern, home, List.of())) {
      running.awaitReady();
      Uploads uploads = new Uploads(running.address(), PHOTOS);
      for (int round = 0; round < WARMING + ROUNDS; round++) {
        rounds.add(round(uploads, photos));
      }
    }
    print("over REST, upload to last result", rounds);
    System.exit(0);
  }

  static List<Path> photos(Path folder) throws IOException {
    return Photos.between(folder, 65_000, 95_000, PHOTOS, 1);
  }

  /** The rounds after those that warm the program. */
  static void print(String what, List<Double> all) {
    List<Double> rounds = all.subList(WARMING, all.size()).stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%d photos of about 80 kB, %s: median %.2f s, fastest %.2f s, slowest %.2f s of %d rounds%n",
        PHOTOS,
        what,
        rounds.get(ROUNDS / 2),
        rounds.get(0),
        rounds.get(ROUNDS - 1),
        ROUNDS);
  }

  private static double round(Uploads uploads, List<Path> photos) throws Exception {
    long begun = System.nanoTime();
    String job = uploads.job(MODEL, photos);
    while (uploads.look(job).get("settled").asInt() < photos.size()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  static void importModel(Path discern, Path home, String file) throws Exception {
    Process importing =
        new ProcessBuilder(
                discern.toString(),
                "models",
                "import",
                file,
                "--name",
                MODEL,
                "--home",
                home.toString())
            .inheritIO()
            .start();
    if (importing.waitFor() != 0) {
      throw new IllegalStateException("the model cannot be imported");
    }
  }
}
