package dev.discern.training.audit;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Sha256;
import dev.discern.inference.image.Size;
import dev.discern.inference.image.SizePlan;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.audit.likeness.Grid;
import dev.discern.training.audit.likeness.Likeness;
import dev.discern.training.audit.oddity.Measures;
import dev.discern.training.audit.oddity.Oddity;
import dev.discern.training.dataset.InParallel;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.reading.FoundPhotos;
import dev.discern.training.dataset.reading.FoundPhotos.Found;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.NamedGroups;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * <b>Audit</b>: looks once at every photo of a folder, keeps about a kilobyte of each, and says
 * which are copies, which are odd, and how the labels are balanced.
 *
 * <p>Safe for any number of threads. The same folder gives the same report.
 */
public final class Auditor {
  private static final SizePlan PLAN =
      SizePlan.forALook(upright -> new Size(Likeness.GRID, Likeness.GRID));

  private static final String STAGE = "auditing photos";
  private static final String NO_BACKBONE =
      "that needs a backbone; discern models pull mobilenetv2 brings one";

  private static final String NOT_ASKED =
      "nobody asked; discern audit does, and train --check-labels";

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
   *     PhotoFolder#find} and {@link NamedGroups#in}
   */
  public Audited audit(AuditOrder order, Progress progress) {
    FoundPhotos found = order.folder().find(photos);
    if (found.photos().isEmpty()) {
      throw Refusal.of(
          RefusalCode.DATASET_EMPTY,
          order.folder().root().toString(),
          "holds no photos. Put the photos of each class in a folder named after it.");
    }
    List<Look> looks = parallel.map(STAGE, found.photos(), this::look, progress);
    SeenPhotos seen = new SeenPhotos(order.folder().root(), only(Look.Seen.class, looks));
    NearGroups near =
        withSums(NearGroups.of(seen.photos(), features(seen, order, progress)), progress);
    PhotoGroups named = order.groups().in(seen.dataset());
    PhotoGroups copies = near.asGroups();
    LabelCheck check = check(seen, copies.and(named), order, progress);
    Findings findings =
        new Findings(seen.root(), found, only(Look.Failed.class, looks), near, named, check);
    return new Audited(findings.report(), copies);
  }

  private static Map<Path, float[]> features(SeenPhotos seen, AuditOrder order, Progress progress) {
    Onlooker onlooker = order.onlooker();
    return onlooker == null ? Map.of() : onlooker.features(seen.labelled(), progress);
  }

  private static LabelCheck check(
      SeenPhotos seen, PhotoGroups groups, AuditOrder order, Progress progress) {
    Onlooker onlooker = order.onlooker();
    if (onlooker == null) {
      return LabelCheck.none(NO_BACKBONE);
    }
    return order.checkLabels()
        ? new LabelChecker(seen).check(onlooker, groups, progress)
        : LabelCheck.none(NOT_ASKED);
  }

  private static <T> List<T> only(Class<T> kind, List<Look> looks) {
    return looks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Few photos are alike, so few are decoded whole to see whether they are the same. */
  private NearGroups withSums(NearGroups near, Progress progress) {
    List<Look.Seen> some = near.maybeSamePixels();
    List<String> sums = parallel.map("comparing pixels", some, this::pixelSum, progress);
    Map<Path, String> byFile = new HashMap<>();
    for (int i = 0; i < sums.size(); i++) {
      byFile.put(some.get(i).found().file(), sums.get(i));
    }
    return near.with(byFile);
  }

  private String pixelSum(Look.Seen photo) {
    try {
      Photo whole = photos.read(photo.found().file());
      return Sha256.of(decoder.decode(whole, SizePlan.FULL).pixels().rgb());
    } catch (Refusal brokenOrTooLarge) {
      return "of " + photo.sha256();
    }
  }

  private Look look(Found found) {
    try {
      Photo photo = photos.read(found.file());
      DecodedImage image = decoder.decode(photo, PLAN);
      Grid grid = Grid.of(image.pixels(), Likeness.GRID);
      return new Look.Seen(
          found,
          Sha256.of(photo.bytes()),
          image.facts().reducedBy() == 1 ? Sha256.of(image.pixels().rgb()) : null,
          image.facts().size(),
          Likeness.of(grid),
          Oddity.of(Measures.of(grid), image.facts()));
    } catch (Refusal refusal) {
      return new Look.Failed(found, refusal.code().slug(), refusal.sentence());
    }
  }
}
