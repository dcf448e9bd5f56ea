package dev.discern.training.audit;

import dev.discern.refusal.Refusal;
import dev.discern.training.audit.LabelCheck.Suspect;
import dev.discern.training.audit.mislabelled.ConfidentLearning;
import dev.discern.training.audit.mislabelled.ConfidentLearning.Suspicion;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.splitting.FoldSplitter;
import dev.discern.training.dataset.splitting.Shares;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Looks for wrong labels: each photo is judged by a head that has learnt from other groups. */
final class LabelChecker {
  private static final int FOLDS = 5;
  private static final long SEED = 1;

  private final SeenPhotos seen;
  private final List<LabelledPhoto> photos;
  private final List<String> labels;

  LabelChecker(SeenPhotos seen) {
    this.seen = seen;
    this.photos = seen.labelled();
    this.labels = seen.labels();
  }

  LabelCheck check(Onlooker onlooker, PhotoGroups groups, Progress progress) {
    if (labels.size() < 2) {
      return LabelCheck.none("there are not two labels");
    }
    try {
      return check(onlooker, onlooker.heldOut(labels, folds(groups), progress));
    } catch (Refusal tooFew) {
      return LabelCheck.none(tooFew.sentence());
    }
  }

  private Folds folds(PhotoGroups groups) {
    return new FoldSplitter(FOLDS, SEED, Shares.DEFAULT, PhotoGroups.NONE, groups)
        .divide(seen.dataset());
  }

  private LabelCheck check(Onlooker onlooker, Map<Path, double[]> heldOut) {
    int[] judged =
        IntStream.range(0, photos.size())
            .filter(photo -> heldOut.containsKey(photos.get(photo).file()))
            .toArray();
    int[] given =
        IntStream.of(judged).map(photo -> labels.indexOf(photos.get(photo).label())).toArray();
    double[][] probabilities =
        IntStream.of(judged)
            .mapToObj(photo -> heldOut.get(photos.get(photo).file()))
            .toArray(double[][]::new);
    List<Suspect> suspects =
        new ConfidentLearning(given, probabilities)
            .suspicions().stream()
                .map(each -> suspect(seen.photos().get(judged[each.photo()]), each, probabilities))
                .toList();
    return new LabelCheck(words(onlooker, given, probabilities), suspects);
  }

  private Suspect suspect(Look.Seen photo, Suspicion suspicion, double[][] probabilities) {
    double[] each = probabilities[suspicion.photo()];
    double given = each[labels.indexOf(photo.found().label())];
    return new Suspect(
        photo.member(seen.root()), labels.get(suspicion.likely()), given, each[suspicion.likely()]);
  }

  private static String words(Onlooker onlooker, int[] given, double[][] probabilities) {
    long agreed =
        IntStream.range(0, given.length)
            .filter(photo -> best(probabilities[photo]) == given[photo])
            .count();
    return String.format(
        Locale.ROOT,
        "looked for by %s, each photo judged by a head that learnt from other groups (%d folds); it agrees with %.1f %% of %,d labels",
        onlooker.name(),
        FOLDS,
        100.0 * agreed / given.length,
        given.length);
  }

  private static int best(double[] probabilities) {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return best;
  }
}
