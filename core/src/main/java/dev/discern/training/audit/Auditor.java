package dev.discern.training.audit;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Sha256;
import dev.discern.inference.image.Size;
import dev.discern.inference.image.SizePlan;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.audit.likeness.Grid;
import dev.discern.training.audit.likeness.Likeness;
import dev.discern.training.audit.likeness.NearCopies;
import dev.discern.training.audit.oddity.Measures;
import dev.discern.training.audit.oddity.Oddity;
import dev.discern.training.dataset.InParallel;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.reading.FoundPhotos;
import dev.discern.training.dataset.reading.FoundPhotos.Found;
import dev.discern.training.dataset.reading.PhotoFolder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * <b>Audit</b>: looks once at every photo of a folder, keeps about a kilobyte of each, and says
 * which are copies, which are odd, and how the labels are balanced.
 *
 * <p>Safe for any number of threads. The same folder gives the same report.
 */
public final class Auditor {
  private static final String STAGE = "auditing photos";
  private static final SizePlan PLAN = upright -> new Size(Likeness.GRID, Likeness.GRID);

  private final PhotoReader photos;
  private final ImageDecoder decoder;
  private final InParallel parallel;

  /**
   * Audits with these ports.
   *
   * @param threads how many photos are looked at at once; each holds one decoded photo
   */
  public Auditor(PhotoReader photos, ImageDecoder decoder, int threads) {
    this.photos = photos;
    this.decoder = decoder;
    this.parallel = new InParallel(threads);
  }

  /**
   * Looks at every photo; one that cannot be decoded is reported, never fatal.
   *
   * @throws Refusal {@code DATASET_EMPTY} when there is no photo to look at, or as {@link
   *     PhotoFolder#find}
   */
  public AuditReport audit(PhotoFolder folder, Progress progress) {
    FoundPhotos found = folder.find(photos);
    if (found.photos().isEmpty()) {
      throw Refusal.of(
          RefusalCode.DATASET_EMPTY,
          folder.root().toString(),
          "holds no photos. Put the photos of each class in a folder named after it.");
    }
    List<Look> looks = parallel.map(STAGE, found.photos(), this::look, progress);
    return new Findings(folder.root(), looks, found).report();
  }

  /** The near copies among photos that are known to decode. */
  public PhotoGroups nearCopies(List<LabelledPhoto> known, Progress progress) {
    List<Likeness> likenesses = parallel.map(STAGE, known, this::likeness, progress);
    int[] firsts = NearCopies.groups(likenesses);
    return PhotoGroups.of(
        IntStream.range(0, firsts.length)
            .mapToObj(i -> List.of(known.get(firsts[i]).file(), known.get(i).file()))
            .toList());
  }

  private Likeness likeness(LabelledPhoto photo) {
    Pixels pixels = decoder.decode(photos.read(photo.file()), PLAN).pixels();
    return Likeness.of(Grid.of(pixels, Likeness.GRID));
  }

  private Look look(Found found) {
    try {
      Photo photo = photos.read(found.file());
      DecodedImage image = decoder.decode(photo, PLAN);
      Grid grid = Grid.of(image.pixels(), Likeness.GRID);
      return new Look.Seen(
          found,
          Sha256.of(photo.bytes()),
          image.facts().size() + " " + Sha256.of(image.pixels().rgb()),
          image.facts().size(),
          Likeness.of(grid),
          Oddity.of(Measures.of(grid), image.facts()));
    } catch (Refusal refusal) {
      return new Look.Failed(found, refusal.code().slug(), refusal.sentence());
    }
  }
}
