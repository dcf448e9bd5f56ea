package dev.discern.bench;

import dev.discern.bench.figures.Goal;
import dev.discern.bench.figures.Rounds;
import dev.discern.bench.figures.Row;
import dev.discern.bench.figures.Unit;
import dev.discern.bench.http.Callers;
import dev.discern.bench.http.HttpCall;
import dev.discern.bench.http.RawCall;
import dev.discern.bench.http.ServedProcess;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.Photo;
import java.util.List;

/**
 * What the way over HTTP costs. The server runs in a process of its own, as it does for users; the
 * raw loop calls the same classes from as many threads as there are cores, in this process. The
 * clients' own work counts against the server, since it takes the same cores.
 */
final class HttpBench implements Bench {
  private static final int CLIENTS = 8;
  private static final int ANSWERS = 800;

  /** Until then the server's JIT compiler still takes a tenth of the cores. */
  private static final int WARM_UP = 6000;

  @Override
  public List<Row> run(Place place) throws Exception {
    String model = Models.install(place);
    List<Photo> photos = BenchPhotos.usual(place.data());
    int cores = Runtime.getRuntime().availableProcessors();
    try (ServedProcess server = ServedProcess.start(place.discern(), place.home());
        ImageClassifier classifier = Models.open(place, model);
        Callers clients = new Callers(CLIENTS, photos, new HttpCall(server.predict(model)));
        Callers raw = new Callers(cores, photos, new RawCall(classifier))) {
      clients.rate(WARM_UP);
      raw.rate(WARM_UP / 2);
      return List.of(
          new Row(
              "HTTP predict, %d clients, %s, %.0f kB photos"
                  .formatted(CLIENTS, model, kilobytes(photos)),
              "decode + predict loop, %d threads".formatted(cores),
              new Rounds(1, 7)
                  .compare(
                      Unit.PHOTOS_PER_SECOND, () -> clients.rate(ANSWERS), () -> raw.rate(ANSWERS)),
              Goal.ratioAtLeast(0.90)));
    }
  }

  private static double kilobytes(List<Photo> photos) {
    return photos.stream().mapToInt(photo -> photo.bytes().length).average().orElseThrow() / 1000;
  }
}
