package dev.discern.bench;

import dev.discern.bench.figures.Goal;
import dev.discern.bench.figures.Rounds;
import dev.discern.bench.figures.Row;
import dev.discern.bench.figures.Unit;
import dev.discern.bench.peers.PlainImageIo;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Size;
import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.Tensor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * From the bytes of a 12-megapixel photo to a tensor. Neither side uses a second thread, so the
 * thread's own computing time counts, which other programs do not lengthen; a round is a photo.
 */
final class DecodeBench implements Bench {
  private static final int PASSES = 3;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final ImageDecoder decoder = new StandardImageDecoder(ImageLimits.DEFAULT);
  private final Preprocessing imagenet = new Preprocessing(PreprocessingContract.imagenet());

  /** One way to a tensor. */
  private interface Way {
    Tensor tensor(Photo photo) throws IOException;
  }

  @Override
  public List<Row> run(Place place) throws Exception {
    List<Photo> photos = BenchPhotos.large(place.data());
    return List.of(
        row("ImageIO, all pixels; same resize", this::fully, photos, Goal.ratioAtLeast(8)),
        row("ImageIO + Graphics2D, coarser", this::coarsely, photos, Goal.none()));
  }

  private Row row(String peer, Way theirs, List<Photo> photos, Goal goal) throws Exception {
    Rounds rounds = new Rounds(photos.size(), PASSES * photos.size());
    return new Row(
        "12 MP photo to 224x224 tensor",
        peer,
        rounds.compare(Unit.MILLISECONDS, timed(this::ours, photos), timed(theirs, photos)),
        goal);
  }

  private Tensor ours(Photo photo) {
    return imagenet.apply(decoder.decode(photo, imagenet.contract()));
  }

  private Tensor fully(Photo photo) throws IOException {
    return imagenet.apply(PlainImageIo.decoded(PlainImageIo.read(photo.bytes())));
  }

  private Tensor coarsely(Photo photo) throws IOException {
    BufferedImage image = PlainImageIo.read(photo.bytes());
    Size small = imagenet.contract().resized(new Size(image.getWidth(), image.getHeight()));
    return imagenet.apply(
        PlainImageIo.decoded(PlainImageIo.scaled(image, small.width(), small.height())));
  }

  private static Rounds.Contender timed(Way way, List<Photo> photos) {
    Iterator<Photo> inTurn = Stream.generate(() -> photos).flatMap(List::stream).iterator();
    return () -> {
      Photo photo = inTurn.next();
      long start = CLOCK.getCurrentThreadCpuTime();
      way.tensor(photo);
      return (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
    };
  }
}
