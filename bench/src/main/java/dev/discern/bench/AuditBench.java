package dev.discern.bench;

import dev.discern.bench.figures.Goal;
import dev.discern.bench.figures.Rounds;
import dev.discern.bench.figures.Row;
import dev.discern.bench.figures.Unit;
import dev.discern.training.audit.likeness.Grid;
import dev.discern.training.audit.likeness.Likeness;
import dev.discern.training.audit.likeness.NearCopies;
import dev.discern.training.dataset.InParallel;
import dev.discern.training.dataset.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;

/**
 * {@code discern audit} on 2,000 photos, from the start of the process to the written page, against
 * nothing but decoding the same photos; and the search for near copies among many, against
 * comparing every pair of hashes.
 */
final class AuditBench implements Bench {
  private static final Rounds ROUNDS = new Rounds(0, 3);
  private static final Goal MINUTE = Goal.below(60, Unit.SECONDS);
  private static final int MANY = 100_000;
  private static final int TURNS = 8;

  /** All pairs take minutes: so many photos are compared with all, and the rest is multiplied. */
  private static final int SAMPLED = 1_000;

  @Override
  public List<Row> run(Place place) throws Exception {
    AuditPhotos photos = AuditPhotos.in(place);
    List<Row> rows = new ArrayList<>();
    rows.add(audit(place, photos, "none", "audit of 2,000 photos"));
    String backbone = Models.install(place);
    if (!backbone.equals(Models.BUILT_IN)) {
      audit(place, photos, backbone); // from now on its features are kept
      rows.add(audit(place, photos, backbone, "again with " + backbone + ", features kept"));
    }
    rows.add(nearCopies());
    return rows;
  }

  private static Row audit(Place place, AuditPhotos photos, String backbone, String what)
      throws Exception {
    List<Path> files = photos.files();
    return new Row(
        what,
        "ImageIO, every pixel, as many threads",
        ROUNDS.compare(
            Unit.SECONDS, () -> audit(place, photos, backbone), () -> seconds(() -> decode(files))),
        MINUTE);
  }

  private static double audit(Place place, AuditPhotos photos, String backbone) throws Exception {
    List<String> command =
        List.of(
            place.discern().toString(),
            "audit",
            photos.root().toString(),
            "--backbone",
            backbone,
            "--home",
            place.home().toString());
    return new Start(command, Map.of()).toEnd();
  }

  private static void decode(List<Path> files) {
    new InParallel(Runtime.getRuntime().availableProcessors())
        .map("decoding", files, AuditBench::decode, Progress.SILENT);
  }

  private static int decode(Path file) {
    try (var in = Files.newInputStream(file)) {
      return ImageIO.read(in).getWidth();
    } catch (IOException | RuntimeException brokenAsSomeAre) {
      return 0;
    }
  }

  private static Row nearCopies() throws Exception {
    List<Likeness> many = LongStream.range(0, MANY).mapToObj(AuditBench::drawn).toList();
    long[] hashes = new SplittableRandom(1).longs(MANY).toArray();
    return new Row(
        "near copies among 100,000 photos",
        "every pair of hashes (1 % of it, times 100)",
        ROUNDS.compare(
            Unit.SECONDS,
            () -> seconds(() -> NearCopies.groups(many)),
            () -> seconds(() -> pairs(hashes)) * MANY / SAMPLED / 2),
        Goal.none());
  }

  private static Likeness drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] cells = new float[Likeness.GRID * Likeness.GRID * 3];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = random.nextInt(256);
    }
    return Likeness.of(new Grid(Likeness.GRID, cells));
  }

  private static long pairs(long[] hashes) {
    long near = 0;
    for (int one = 0; one < SAMPLED; one++) {
      for (long other : hashes) {
        for (int turn = 0; turn < TURNS; turn++) {
          near += Long.bitCount(hashes[one] ^ other ^ turn) <= 11 ? 1 : 0;
        }
      }
    }
    return near;
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
